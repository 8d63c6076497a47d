import type { Place } from '../../documents/blocks.js';
import { looksLikeUnits } from './cell-shape.js';
import type { NarrativeDuty } from './narrative-duty.js';
import { isLabelled } from './labelled-duties.js';
import { partUnitsFromDuty } from './named-units.js';
import { readTailDuty } from './tail-duties.js';
import type { Line } from './lines.js';
import { isWithin, readLabel } from './ordinals.js';
import type { Label } from './ordinals.js';
import { BULLET, beginsMidSentence, fold, oneLine } from './text-folding.js';

interface Holder {
  text: string;
  place: Place;
  label: Label;
}

const LONGEST_HEADING = 220;
const SHORTEST_DUTY = 20;
/** "Giao Phòng A chủ trì, phối hợp với Phòng B …": to whom, with whom, and what. */
const GIVES =
  /^(?:giao|đề nghị|yêu cầu|phân công)\s+([\s\S]{3,160}?)\s*(?:,\s*)?(?:chủ trì|là (?:cơ quan|đơn vị) (?:đầu mối|chủ trì|thường trực)|có trách nhiệm)\s*[,:]?\s*([\s\S]+)$/iu;
const WITH = /^(?:và\s+)?[Pp]hối hợp(?:\s+chặt chẽ)?(?:\s+(?:cùng|với))?\s+/u;
const EVERYBODY = /^(?:các|những|tất cả|toàn thể|mọi|thủ trưởng|lãnh đạo các)(?: |$)/;
const LONGEST_LEAD = 160;
const LEADS = /^chủ trì\s*[,;]?\s*/iu;
const OPENING = /^(?:giao|phân công|yêu cầu|đề nghị)\s+/iu;
const ANSWERS = /^(?:là (?:cơ quan|đơn vị) chủ trì|chủ trì|có trách nhiệm|chịu trách nhiệm)\s*[,:;]?\s*/iu;
/** "Chủ tịch chủ trì cuộc họp", "Phòng A là cơ quan …": told, not given. */
const ANSWERS_NOTHING =
  /^(?:chủ trì (?:cuộc họp|hội nghị|buổi)|là (?!(?:cơ quan|đơn vị) (?:chủ trì|đầu mối|thường trực))|căn cứ)/iu;
const TIMED = /trước ngày|chậm nhất|trước \d|hoàn thành|trong (?:tháng|quý)|(?:tháng|quý) [\dIVX]/iu;
const BESIDE = /^([^:]{3,220}):\s+(\S[\s\S]*)$/u;
const LIST_MARK = String.raw`(?:[-–+•]|\d{1,2}(?:\.\d{1,2})*[.)]|\(?[a-zđ]\)|\(\d{1,2}\))\s+`;
const MATTER = new RegExp(
  String.raw`^(${LIST_MARK})?(?:về|đối với|liên quan(?: đến)?)\s[^:]{3,200}:\s+(?=(?:(?:thống nhất|đồng ý|nhất trí)\s+)?(?:giao|phân công|yêu cầu|đề nghị)\s)`,
  'iu',
);
const AGREED = new RegExp(
  String.raw`^(${LIST_MARK})?(?:thống nhất|đồng ý|nhất trí)\s+(?=(?:giao|phân công|đề nghị)\s)`,
  'iu',
);
const NUMBERED = new RegExp(String.raw`^(${LIST_MARK})([\s\S]*)$`, 'u');
/** Where the next duty may begin: after a stop or semicolon, at a capital or at "giao". */
const NEXT_DUTY = /(?<=[.;])\s+(?=\p{Lu}|giao\s|yêu cầu\s|đề nghị\s)/u;
const HEADING_WORDS = /^(?:trách nhiệm của|nhiệm vụ của|đối với|về phía|giao|phân công|yêu cầu)\s+/iu;
/** A line that only introduces the ones below it, or a remark in brackets. */
const PREAMBLE = /:$|(?:như sau|sau đây|cụ thể sau)$|^\(/iu;

/**
 * Duties in running text: "Giao … chủ trì …", and headings that name units, with what each must do beneath.
 * @param lines the body, up to the appendix
 * @param isUnits whether a heading names units and nothing else
 */
export function readNarrativeDuties(lines: Line[], isUnits: (text: string) => boolean): NarrativeDuty[] {
  const duties: NarrativeDuty[] = [];
  let holder: Holder | null = null;
  for (const line of lines.flatMap(clausesOf)) {
    if (isLabelled(line.text)) continue;
    const label = readLabel(line.text);
    const headed = label?.title ? headingUnits(label.title, isUnits) : null;
    const said = oneLine((label?.title || line.text).replace(BULLET, ''));
    const beside = headed ? null : besideUnits(said, line.place, isUnits);
    const tail = headed || beside ? null : readTailDuty(said, line.place);
    if (label && headed) {
      holder = { text: headed, place: line.place, label };
    } else if (beside) {
      duties.push(beside.duty);
      if (label) holder = { text: beside.units, place: line.place, label };
    } else if (tail) {
      duties.push(tail);
    } else if (
      label?.title &&
      !beginsMidSentence(label.title) &&
      label.kind !== 'letter' &&
      label.kind !== 'bracket'
    ) {
      // "2.1.3. Về …" beneath "2.1. Phòng A": the unit still holds what follows.
      if (holder && !isWithin(label, holder.label)) holder = null;
      const given = givenTo(oneLine(label.title), line.place, 'numbered');
      if (given) duties.push(given);
    } else {
      const listed = label?.kind === 'letter' || label?.kind === 'bracket';
      const text = oneLine((listed && label.title) || line.text.replace(BULLET, ''));
      const given = givenTo(text, line.place, holder ? null : 'dashed');
      if (given) duties.push(given);
      else if (holder && text.length >= SHORTEST_DUTY && !PREAMBLE.test(text))
        duties.push(underHeading(line, text, holder, duties));
    }
  }
  return duties.filter((duty) => duty.content.length >= SHORTEST_DUTY);
}

/**
 * "1. Về giải ngân: Giao Phòng A …; Ban B …": what the matter is, then one duty after another. Each stands alone;
 * lines that give nothing stay whole.
 */
function clausesOf(line: Line): Line[] {
  const text = line.text.replace(MATTER, '$1').replace(AGREED, '$1');
  const [, number = '', rest = text] = NUMBERED.exec(text) ?? [];
  if (!OPENING.test(rest)) return [line];
  const clauses: string[] = [];
  for (const clause of rest.split(NEXT_DUTY)) {
    const own = OPENING.test(clause) || partUnitsFromDuty(clause)?.certain === true;
    if (own || clauses.length === 0) clauses.push(clause);
    else clauses.push(`${clauses.pop() ?? ''} ${clause}`);
  }
  return clauses.map((clause, at) => {
    const given = at === 0 || OPENING.test(clause) ? clause : `Giao ${clause}`;
    const capital = given.charAt(0).toUpperCase() + given.slice(1);
    return { ...line, text: `${number}${capital.replace(/;$/, '')}` };
  });
}

function headingUnits(title: string, isUnits: (text: string) => boolean): string | null {
  const text = oneLine(title)
    .replace(/[:.;]$/, '')
    .replace(HEADING_WORDS, '');
  if (text.length > LONGEST_HEADING || !looksLikeUnits(text) || partUnitsFromDuty(text)?.certain) return null;
  return isUnits(text) ? text : null;
}

/** "1. Công an phường: Tuần tra …": the unit and what it does, on one line. */
function besideUnits(
  text: string,
  place: Place,
  isUnits: (text: string) => boolean,
): { units: string; duty: NarrativeDuty } | null {
  const [, head, rest] = BESIDE.exec(text) ?? [];
  if (!head || !rest || rest.length < SHORTEST_DUTY) return null;
  const units = headingUnits(head, isUnits);
  if (!units) return null;
  const { coordinating, rest: content } = helpers(rest.replace(LEADS, ''));
  return { units, duty: { content, lead: units, leadPlace: place, coordinating, place } };
}

function givenTo(text: string, place: Place, listed: 'numbered' | 'dashed' | null): NarrativeDuty | null {
  const match = GIVES.exec(text);
  if (match?.[1] && match[2] && looksLikeUnits(match[1])) {
    const { coordinating, rest } = helpers(match[2]);
    return { content: rest, lead: match[1], leadPlace: place, coordinating, place };
  }
  return plainlyGiven(text, place) ?? (listed ? answeredFor(text, place, listed) : null);
}

/** "Giao Chi cục A tham mưu …": a named unit, then at once what it does. Everybody in general is nobody. */
function plainlyGiven(text: string, place: Place): NarrativeDuty | null {
  const [opening] = OPENING.exec(text) ?? [];
  if (!opening) return null;
  const parted = partUnitsFromDuty(text.slice(opening.length));
  if (!parted || parted.units.length > LONGEST_LEAD || EVERYBODY.test(fold(parted.units))) return null;
  return { content: parted.duty, lead: parted.units, leadPlace: place, coordinating: '', place };
}

/** "3. Phòng A tham mưu …", an item of a list: the unit stands first. Everybody counts where a time is set. */
function answeredFor(text: string, place: Place, listed: 'numbered' | 'dashed'): NarrativeDuty | null {
  const parted = partUnitsFromDuty(text);
  if (!parted?.certain || parted.units.length > LONGEST_LEAD) return null;
  if (ANSWERS_NOTHING.test(parted.duty)) return null;
  // Without a number it may only tell what is the case.
  if (listed === 'dashed' && !ANSWERS.test(parted.duty) && !TIMED.test(parted.duty)) return null;
  if (EVERYBODY.test(fold(parted.units)) && (!TIMED.test(parted.duty) || /báo cáo/iu.test(parted.duty)))
    return null;
  const { coordinating, rest } = helpers(parted.duty.replace(ANSWERS, ''));
  return { content: rest, lead: parted.units, leadPlace: place, coordinating, place };
}

function underHeading(line: Line, text: string, holder: Holder, before: NarrativeDuty[]): NarrativeDuty {
  const last = before.at(-1);
  // A bullet cut by a page goes on without a bullet of its own.
  if (last?.lead === holder.text && !BULLET.test(line.text) && !/[.;:!]$/.test(last.content)) {
    before.pop();
    return { ...last, content: `${last.content} ${text}` };
  }
  const { coordinating, rest } = helpers(text.replace(LEADS, ''));
  const content = fold(rest) === '' ? text : rest;
  return { content, lead: holder.text, leadPlace: holder.place, coordinating, place: line.place };
}

function helpers(text: string): { coordinating: string; rest: string } {
  const opening = WITH.exec(text);
  if (!opening) return { coordinating: '', rest: text };
  const parted = partUnitsFromDuty(text.slice(opening[0].length));
  return parted ? { coordinating: parted.units, rest: parted.duty } : { coordinating: '', rest: text };
}

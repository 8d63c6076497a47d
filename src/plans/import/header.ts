import type { Place } from '../../documents/blocks.js';
import type { Line } from './lines.js';
import type { RecognisedHeader, Sourced } from './recognised-plan.js';
import { readIssuer } from './header-issuer.js';
import { fold, isCapitals, isoDate, oneLine } from './text-folding.js';

/** Abbreviations of kinds of documents: Nghị định 30/2020/NĐ-CP, Phụ lục III, and the party's usual ones. */
const KINDS: Array<[kind: string, name: string]> = [
  ['KH', 'kế hoạch'],
  ['BC', 'báo cáo'],
  ['QĐ', 'quyết định'],
  ['CTr', 'chương trình'],
  ['CT', 'chỉ thị'],
  ['TB', 'thông báo'],
  ['PA', 'phương án'],
  ['ĐA', 'đề án'],
  ['HD', 'hướng dẫn'],
  ['NQ', 'nghị quyết'],
  ['TTr', 'tờ trình'],
  ['BB', 'biên bản'],
  ['GM', 'giấy mời'],
  ['CĐ', 'công điện'],
  ['KL', 'kết luận'],
];

const NUMBER =
  /^số\s*:?\s*(\d{0,6}[a-zđ]?)\s*[/-]\s*((?:\d{4}\s*\/\s*)?\p{Lu}[\p{L}\d]*(?:\s?[-–]\s?[\p{L}\d&]+)*)/iu;
/** The party's way: "Số 05-CTr/ĐU", "Số: 12-KH/BTVĐU". */
const PARTY_NUMBER = /^số\s*:?\s*(\d{1,6}[a-zđ]?)\s*[-–]\s*(\p{Lu}\p{L}{0,5})\s*\/\s*(\p{Lu}[\p{L}\d]*)/iu;
const PLACE_AND_DATE =
  /^(?:(.{1,60}?),\s*)?ngày\s*(\d{0,2})[\s.…_]*tháng\s*(\d{0,2})[\s.…_]*năm\s*(\d{4})\.?$/iu;
const DATE_WITH_PLACE =
  /(\p{Lu}\p{Ll}*(?: (?:\p{Lu}\p{Ll}*|\d{1,2})){0,3}), ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/u;
/** How a body opens; whatever comes before it, after the kind of document, is the title. */
const BODY =
  /^(?:thực hiện|căn cứ|nhằm|để|theo|triển khai thực hiện các|kính gửi|tiếp tục thực hiện|xét|ngày|trên cơ sở|trong|thi hành|sau khi|ủy ban nhân dân)(?: |$)/;
const CAPTION =
  /kèm theo\s+(?:\S+\s+){1,4}?số\s*:?\s*(\d{1,6})\s*\/\s*(\p{Lu}[\p{L}\d]*(?:-[\p{L}\d&]+)*)(?:[^\d]{0,12}ngày\s*(\d{1,2})[\s/]*(?:tháng)?[\s/]*(\d{1,2})[\s/]*(?:năm)?[\s/]*(\d{4}))?/iu;
const LONGEST_TITLE_LINE = 400;
const TITLE_LINES = 6;
const SUBJECT = /^(?:v\s*\/\s*v|về việc)\s*:?\s*/iu;
const SUBJECT_LINES = 5;

/** What the caption of an appendix cites: the document it belongs to. */
export interface AppendixCaption {
  number: string;
  issuedOn: string | null;
  text: string;
  place: Place;
}

/**
 * Reads the head of a document: number, kind, issuer, place, date, title. Any of it may be missing; what
 * is missing stays null.
 * @param lines everything before the appendix, watermarks left out
 */
export function readHead(lines: Line[]): Omit<RecognisedHeader, 'signer' | 'signerTitle' | 'period'> {
  const kindAt = lines.findIndex((line) => kindOfTitle(line.text) !== null);
  // Without a title line the head ends with the first text that opens a body.
  const bodyAt = lines.findIndex((line) => BODY.test(fold(line.text)) && line.text.length > 80);
  const end = kindAt >= 0 ? kindAt : bodyAt >= 0 ? bodyAt : Math.min(lines.length, 12);
  const head = lines.slice(0, end);
  const number = first(head, readNumber) ?? first(lines.slice(0, end + 12), readNumber);
  const date = firstDate(lines.slice(0, end + 12));
  const fromSymbol = number ? kindOfSymbol(number.value) : null;
  const title = kindAt >= 0 ? readTitle(lines, kindAt) : readSubject(lines.slice(0, end + 12));
  return {
    number,
    kind: fromSymbol ?? (kindAt >= 0 ? kindOfTitle(lines[kindAt]?.text ?? '') : null),
    ...readIssuer(head),
    place: date?.place ?? null,
    issuedOn: date?.issuedOn ?? null,
    title,
  };
}

function first<T>(lines: Line[], read: (line: Line) => Sourced<T> | null): Sourced<T> | null {
  for (const line of lines) {
    const found = read(line);
    if (found) return found;
  }
  return null;
}

function readNumber(line: Line): Sourced<string> | null {
  const party = PARTY_NUMBER.exec(line.text);
  if (party?.[1] && party[2] && party[3])
    return { value: `${party[1]}-${party[2]}/${party[3]}`, raw: line.text, place: line.place };
  const match = NUMBER.exec(line.text);
  // A draft leaves room before the symbol: it has no number yet.
  if (!match?.[1] || !match[2]) return null;
  return {
    value: `${match[1]}/${match[2].replace(/\s+/g, '').replace(/–/g, '-')}`,
    raw: line.text,
    place: line.place,
  };
}

function firstDate(
  lines: Line[],
): { place: Sourced<string> | null; issuedOn: Sourced<string> | null } | null {
  for (const line of lines) {
    // Number and date may share a line typed with spaces.
    const match = PLACE_AND_DATE.exec(line.text.replace(/^số\s*:.{0,30}?(?=\p{Lu}\p{Ll})/iu, ''));
    if (!match || (!match[1] && !match[2])) continue;
    const date = match[2] && match[3] ? isoDate(Number(match[4]), Number(match[3]), Number(match[2])) : null;
    return {
      place: match[1] ? { value: oneLine(match[1]), raw: line.text, place: line.place } : null,
      issuedOn: date ? { value: date, raw: line.text, place: line.place } : null,
    };
  }
  return dateInLine(lines);
}

/** "V/v … Tân Lập, ngày 10 tháng 3 năm 2026 …": the two columns of a head on one line. */
function dateInLine(lines: Line[]): ReturnType<typeof firstDate> {
  const line = lines.find(
    ({ text }) => (SUBJECT.test(text) || /^số\s*:/iu.test(text)) && DATE_WITH_PLACE.test(text),
  );
  const match = line && DATE_WITH_PLACE.exec(line.text);
  const date = match && isoDate(Number(match[4]), Number(match[3]), Number(match[2]));
  if (!line || !match?.[1] || !date) return null;
  return {
    place: { value: match[1], raw: line.text, place: line.place },
    issuedOn: { value: date, raw: line.text, place: line.place },
  };
}

/** Kind named by a symbol: "28/KH-UBND" is a KH. */
export function kindOfSymbol(number: string): string | null {
  const symbol = /^\d+[a-zđ]?(?:\/(?:\d{4}\/)?|-)(\p{L}+)/u.exec(number)?.[1];
  if (!symbol) return null;
  const known = KINDS.find(([kind]) => kind.toUpperCase() === symbol.toUpperCase());
  return known?.[0] ?? null;
}

/** Kind named by a title line: the name in capitals, alone or followed by what it is about. */
function kindOfTitle(text: string): string | null {
  const folded = fold(text);
  for (const [kind, name] of KINDS) {
    if (folded !== name && !folded.startsWith(`${name} `)) continue;
    return isCapitals(text.normalize('NFC').slice(0, name.length)) ? kind : null;
  }
  return null;
}

function readTitle(lines: Line[], at: number): Sourced<string> | null {
  const line = lines[at];
  const kind = kindOfTitle(line?.text ?? '');
  const name = KINDS.find(([one]) => one === kind)?.[1] ?? '';
  const parts: string[] = [];
  const rest = oneLine(line?.text.slice(name.length) ?? '').replace(/^[:\s]+/, '');
  if (rest) parts.push(rest);
  let place = line?.place;
  for (const next of lines.slice(at + 1, at + 1 + TITLE_LINES)) {
    if (endsTitle(next, parts)) break;
    if (parts.length === 0) place = next.place;
    parts.push(next.text);
  }
  if (parts.length === 0 || !place) return null;
  const value = oneLine(parts.join(' ')).replace(/[.;]$/, '');
  return { value, raw: parts.join('\n'), place };
}

/** "V/v phân công thực hiện …": what a letter, which has no title, is about. */
function readSubject(lines: Line[]): Sourced<string> | null {
  const at = lines.findIndex((line) => SUBJECT.test(line.text));
  const first = lines[at];
  if (!first) return null;
  const parts = [first.text.replace(SUBJECT, '')];
  for (const next of lines.slice(at + 1, at + SUBJECT_LINES)) {
    if (!/^\p{Ll}/u.test(next.text) || PLACE_AND_DATE.test(next.text)) break;
    parts.push(next.text);
  }
  const value = oneLine(parts.join(' ')).replace(/[.;]$/, '');
  return value === '' ? null : { value, raw: parts.join('\n'), place: first.place };
}

function endsTitle(line: Line, before: string[]): boolean {
  const { text } = line;
  if (NUMBER.test(text) || PLACE_AND_DATE.test(text) || (before.length > 0 && kindOfTitle(text) !== null))
    return true;
  if (text.length > LONGEST_TITLE_LINE || /^[-–_*]+$/.test(text)) return true;
  // "CHƯƠNG TRÌNH HÀNH ĐỘNG / thực hiện Nghị quyết …": in small letters it goes on with the title.
  if (/^thực hiện\s/u.test(text.normalize('NFC')) && before.length < 2 && !/;$/.test(text)) return false;
  if (BODY.test(fold(text)) && before.length > 0) return true;
  if (
    /^(?:căn cứ|kính gửi|thực hiện (?:kế hoạch|chỉ thị|quyết định|công văn|nghị quyết|chương trình) số)/.test(
      fold(text),
    )
  )
    return true;
  if (/^(?:[IVX]+|[A-D]|\d{1,2})[.)]\s/.test(text)) return true;
  return before.length > 0 && (/[.;:]$/.test(text) || text.length > 250);
}

/** Captions of appendices ("kèm theo Kế hoạch số … ngày …"). */
export function readAppendixCaptions(lines: Line[]): AppendixCaption[] {
  const captions: AppendixCaption[] = [];
  lines.forEach((line, at) => {
    if (!/kèm theo/iu.test(line.text) || line.text.length > 400) return;
    const text = oneLine(`${line.text} ${lines[at + 1]?.text ?? ''}`);
    const match = CAPTION.exec(text);
    if (!match?.[1] || !match[2]) return;
    const issuedOn = match[5] ? isoDate(Number(match[5]), Number(match[4]), Number(match[3])) : null;
    captions.push({ number: `${match[1]}/${match[2]}`, issuedOn, text, place: line.place });
  });
  return captions;
}

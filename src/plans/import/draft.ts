import type { Place } from '../../documents/blocks.js';
import { unitWarnings } from './assignments.js';
import type { UnitReader } from './assignments.js';
import { takeOverDittos } from './dittos.js';
import type { DraftRow, DraftSection, DraftTable, Gathered } from './draft-row.js';
import { partUnitsFromDuty } from './named-units.js';
import type { NarrativeDuty } from './narrative-duty.js';
import type { RecognisedReference, RecognisedTask } from './recognised-plan.js';
import { partRoles } from './role-texts.js';
import { leadsOfTitle, sectionsAround } from './section-leads.js';
import type { DeadlineReader, PlacedDeadline } from './task-deadline.js';
import { BULLET, oneLine } from './text-folding.js';
import { warning } from './warnings.js';
import type { ImportWarning } from './warnings.js';

/** What a draft needs to know beyond its row. */
export interface DraftTools {
  units: UnitReader;
  deadlines: DeadlineReader;
  issuedOn: string | null;
}

interface Assigned {
  leads: RecognisedReference[];
  coordinating: RecognisedReference[];
  supervising: RecognisedReference[];
  deadlineText: Gathered | null;
  leader: Gathered | null;
}

/** Resolves the texts of the gathered rows into tasks, with the doubts each leaves. */
export function draftTasks({ rows, sections }: DraftTable, tools: DraftTools): RecognisedTask[] {
  const assigned = new Map<DraftRow, Assigned>();
  takeOverDittos(rows);
  return rows.map((row) => {
    const own = assign(row, tools.units);
    assigned.set(row, own);
    const warnings = [...row.warnings];
    const content = contentOf(row);
    const leads =
      own.leads.length > 0
        ? own.leads
        : (inheritedLeads(row, assigned, warnings) ??
          leadsOfSection(row, sections, tools.units, warnings) ??
          leadsInContent(row, content, tools.units, warnings) ??
          []);
    if (leads.length === 0 && !row.isSection) warnings.push(warning('lead-missing', row.place));
    const { deadline, place } = deadlineOf(
      row,
      own.deadlineText,
      content,
      assigned,
      sections,
      tools.deadlines,
      warnings,
    );
    warnings.push(
      ...severalInOne(row),
      ...unitWarnings([...leads, ...own.coordinating]),
      ...deadlineWarnings({ deadline, place }, row.place, tools.issuedOn),
    );
    return {
      source: 'table',
      table: row.table,
      section: row.section,
      ordinal: row.ordinal,
      content,
      contentPlace: row.texts.content?.place ?? row.place,
      product: row.texts.product?.text ?? null,
      productPlace: row.texts.product?.place ?? null,
      leads,
      coordinating: own.coordinating,
      supervising: own.supervising,
      leader: own.leader?.text ?? null,
      leaderPlace: own.leader?.place ?? null,
      note: row.texts.note?.text ?? null,
      deadline,
      deadlinePlace: place,
      place: row.place,
      isSection: row.isSection,
      duplicateOf: null,
      warnings,
    };
  });
}

/** Tasks out of running text. They are offered, never counted on: a person decides whether to take them. */
export function draftNarrative(duties: NarrativeDuty[], tools: DraftTools): RecognisedTask[] {
  return duties.map((duty) => {
    const leads = tools.units.read(duty.lead, duty.leadPlace);
    const coordinating = duty.coordinating ? tools.units.read(duty.coordinating, duty.place) : [];
    const told = duty.deadline;
    const found = told
      ? { ...tools.deadlines.cell(told.text), source: 'content' as const }
      : tools.deadlines.inText(duty.content);
    const deadline = found ?? tools.deadlines.ofPlan();
    const place = found ? (told?.place ?? duty.place) : null;
    return {
      source: 'narrative',
      table: null,
      section: null,
      ordinal: null,
      content: duty.content,
      contentPlace: duty.place,
      product: duty.product ?? null,
      productPlace: duty.product ? duty.place : null,
      leads,
      coordinating,
      supervising: [],
      leader: null,
      leaderPlace: null,
      note: null,
      deadline,
      deadlinePlace: place,
      place: duty.place,
      isSection: false,
      duplicateOf: null,
      warnings: [
        ...unitWarnings([...leads, ...coordinating]),
        ...deadlineWarnings({ deadline, place }, duty.place, tools.issuedOn),
      ],
    };
  });
}

function contentOf(row: DraftRow): string {
  const text = row.texts.content?.text ?? '';
  // One dash before a whole cell is decoration; several are a list and stay.
  const bullets = text.split('\n').filter((line) => BULLET.test(line)).length;
  return bullets === 1 && BULLET.test(text) ? text.replace(BULLET, '') : text;
}

function assign(row: DraftRow, units: UnitReader): Assigned {
  const { lead, mixed, coordinating, deadline, start, leader } = row.texts;
  const parted = partRoles([lead?.text, mixed?.text].filter(Boolean).join('\n'));
  const leadPlace = lead?.place ?? mixed?.place ?? row.place;
  const helpText = [parted.coordinating, coordinating?.text].filter(Boolean).join('\n');
  const helpPlace = coordinating?.place ?? leadPlace;
  const leads = parted.lead ? units.read(parted.lead, leadPlace) : [];
  const help = helpText ? units.read(helpText, helpPlace) : [];
  return {
    leads,
    coordinating: help,
    supervising: [...units.supervising(helpText, help), ...units.supervising(parted.lead, leads)],
    deadlineText:
      spanFrom(start, deadline) ?? (parted.deadline ? { text: parted.deadline, place: leadPlace } : null),
    leader: leaderOf(leader, parted.leader ? { text: parted.leader, place: leadPlace } : null),
  };
}

/** Each on a line of its own as printed: where one name ends and the next begins is told later. */
function leaderOf(...cells: Array<Gathered | null | undefined>): Gathered | null {
  const said = cells.filter((cell): cell is Gathered => Boolean(cell && /\p{L}/u.test(cell.text)));
  const lines = said.flatMap(({ text }) => text.split('\n').map(oneLine)).filter((line) => line !== '');
  return said[0] ? { text: lines.join('\n'), place: said[0].place } : null;
}

const BARE_DATE = /^\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4})?$/;

/** "Từ ngày" and "Đến ngày" in columns of their own are one span of time. */
function spanFrom(start: Gathered | undefined, end: Gathered | undefined): Gathered | null {
  if (!end) return null;
  const [from, to] = [oneLine(start?.text ?? ''), oneLine(end.text)];
  return BARE_DATE.test(from) && BARE_DATE.test(to)
    ? { text: `từ ${from} đến ${to}`, place: end.place }
    : end;
}

function inheritedLeads(
  row: DraftRow,
  assigned: Map<DraftRow, Assigned>,
  warnings: ImportWarning[],
): RecognisedReference[] | null {
  for (let above = row.parent; above; above = above.parent) {
    const leads = assigned.get(above)?.leads ?? [];
    if (leads.length > 0) return takenFromAbove(leads, row, warnings);
  }
  return null;
}

function takenFromAbove(
  leads: RecognisedReference[],
  row: DraftRow,
  warnings: ImportWarning[],
): RecognisedReference[] {
  warnings.push(warning('lead-inherited', row.place, { raw: leads.map((one) => one.raw).join('; ') }));
  return leads.map((one) => ({ ...one, inherited: true }));
}

/** The unit that the title over the row names: "I. Phòng Kinh tế", "II. Văn hóa (Phòng A chủ trì)". */
function leadsOfSection(
  row: DraftRow,
  sections: DraftSection[],
  units: UnitReader,
  warnings: ImportWarning[],
): RecognisedReference[] | null {
  if (row.section === null || row.isSection) return null;
  for (const { title, place } of sectionsAround(sections, row.section)) {
    const leads = leadsOfTitle(title, place, units, !row.hasLeadColumn);
    if (leads.length > 0) return takenFromAbove(leads, row, warnings);
  }
  return null;
}

/** Where no column says who leads, the work may begin with it: "Giao Phòng A xây dựng …". */
function leadsInContent(
  row: DraftRow,
  content: string,
  units: UnitReader,
  warnings: ImportWarning[],
): RecognisedReference[] | null {
  if (row.hasLeadColumn || row.isSection) return null;
  const parted = partUnitsFromDuty(content.replace(GIVEN, ''));
  if (!parted?.certain) return null;
  const leads = units.read(parted.units, row.texts.content?.place ?? row.place);
  warnings.push(warning('lead-from-content', row.place, { raw: leads.map((one) => one.raw).join('; ') }));
  return leads;
}

const GIVEN = /^(?:giao|phân công|yêu cầu|đề nghị)\s+/iu;

/** Two items of work beside two units or two dates: each may be given apart, and only a person can tell. */
function severalInOne({ texts, place }: DraftRow): ImportWarning[] {
  const lines = (text = ''): string[] => text.split('\n').filter((line) => line.trim() !== '');
  const count = lines(texts.content?.text).filter((line) => BULLET.test(line)).length;
  const parallel = [texts.lead, texts.deadline].some((cell) => lines(cell?.text).length === count);
  return count > 1 && parallel ? [warning('several-in-one-row', place, { count })] : [];
}

/** Said in the time cell of a parent: look below. */
const TO_THE_CHILDREN = /mốc thời (?:hạn|gian)|dưới đây|từng nội dung/iu;

function deadlineOf(
  row: DraftRow,
  own: Gathered | null,
  content: string,
  assigned: Map<DraftRow, Assigned>,
  sections: DraftSection[],
  reader: DeadlineReader,
  warnings: ImportWarning[],
): PlacedDeadline {
  if (own && oneLine(own.text) !== '' && /[\p{L}\d]/u.test(own.text))
    return { deadline: reader.cell(own.text), place: own.place };
  for (let above = row.parent; above; above = above.parent) {
    const text = assigned.get(above)?.deadlineText;
    if (!text || TO_THE_CHILDREN.test(text.text)) continue;
    warnings.push(warning('deadline-inherited', row.place, { raw: oneLine(text.text) }));
    return { deadline: reader.cell(text.text), place: text.place };
  }
  if (row.hasDeadlineColumn && !row.isSection) warnings.push(warning('missing-deadline-cell', row.place));
  const inContent = reader.inText(content);
  if (inContent) return { deadline: inContent, place: row.texts.content?.place ?? row.place };
  const inProduct = row.texts.product ? reader.inText(row.texts.product.text) : null;
  if (inProduct) return { deadline: inProduct, place: row.texts.product?.place ?? row.place };
  const inTitle = timeOfTitle(sections[row.section ?? -1]?.title ?? '', reader);
  if (inTitle) {
    warnings.push(warning('deadline-inherited', row.place, { raw: inTitle.raw ?? '' }));
    return { deadline: inTitle, place: sections[row.section ?? -1]?.place ?? row.place };
  }
  const inNote = row.texts.note ? reader.inText(row.texts.note.text) : null;
  if (inNote) {
    warnings.push(warning('deadline-from-note', row.place, { raw: inNote.raw ?? '' }));
    return { deadline: inNote, place: row.texts.note?.place ?? row.place };
  }
  return { deadline: reader.ofPlan(), place: null };
}

/** "QUÝ I/2026", "Nhiệm vụ tháng 5": a title that names a time and nothing else. */
const TIMED_TITLE =
  /^(?:(?:các )?(?:nhiệm vụ|công việc|nội dung)\s+)?(?:trọng tâm\s+)?(?:trong\s+)?((?:quý|tháng|6 tháng|sáu tháng)\s[\p{L}\d\s/.,-]{1,30})$/iu;

function timeOfTitle(title: string, reader: DeadlineReader): PlacedDeadline['deadline'] | null {
  const said = TIMED_TITLE.exec(title)?.[1];
  const read = said ? reader.cell(said) : null;
  return read?.kind === 'period' && read.due !== null ? read : null;
}

/** Not understood, or a day whose year nothing in the document tells. */
function isUnread({ kind, due }: PlacedDeadline['deadline']): boolean {
  return kind === 'none' || ((kind === 'date' || kind === 'period') && due === null);
}

function deadlineWarnings(
  { deadline, place }: PlacedDeadline,
  rowPlace: Place,
  issuedOn: string | null,
): ImportWarning[] {
  const at = place ?? rowPlace;
  const raw = deadline.raw ?? '';
  if (deadline.impossible) return [warning('impossible-date', at, { raw })];
  if (deadline.source === 'cell' && isUnread(deadline)) return [warning('deadline-unread', at, { raw })];
  const own = deadline.source === 'cell' || deadline.source === 'content';
  return own && deadline.due !== null && issuedOn !== null && deadline.due < issuedOn
    ? [warning('deadline-before-issue', at, { raw, due: deadline.due, issuedOn })]
    : [];
}

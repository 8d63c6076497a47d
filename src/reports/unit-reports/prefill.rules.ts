/**
 * A unit's report as its own updates already say it (design §8): nobody types again what was reported before. Pure.
 *
 * - What counts was reported inside the period's window of data; both ends belong to it.
 * - Results stand in the unit's own words, the oldest first; what was said twice stands once.
 * - Every open part in which the unit leads has its place, and every other one that something was said about.
 * - What is not done says how far it is and why; a difficulty of what is done belongs to the report as a whole.
 * - The next period gets what falls due in it.
 */
import type { AssignmentState } from '../../tasks/index.js';
import { NO_CONTENT } from './unit-report-content.js';
import type { ReportedItem, ReportedSection, UnitReportContent } from './unit-report-content.js';
import { UNIT_REPORT_WORDS as WORDS } from './unit-report.words.js';

/** One assignment of the unit, with what was said about it inside the window, the oldest first. */
export interface ReportedPart {
  assignmentId: string;
  taskId: string;
  sectionId: string | null;
  ordinal: string | null;
  content: string;
  lead: boolean;
  state: AssignmentState;
  percent: number;
  /** `yyyy-MM-dd` */
  dueOn: string | null;
  dueExclusive: boolean;
  lastDayOn: string | null;
  said: Array<{ result: string; difficulty: string; proposal: string }>;
}

export interface PrefillMaterial {
  /** The plan's, in its order. */
  sections: Array<{ id: string; label: string; title: string }>;
  /** In the plan's order. */
  parts: ReportedPart[];
  targets: Array<{ targetId: string; value: string | null }>;
  /** The last day that the report tells about. */
  until: string;
  /** The last day of the period after it; null: what is still to come at all. */
  nextUntil: string | null;
}

const BRIEF_LENGTH = 220;

export function prefilled(material: PrefillMaterial): UnitReportContent {
  const { parts, targets } = material;
  const told = parts.filter((part) => part.said.length > 0 || (part.lead && isOpen(part)));
  return {
    ...NO_CONTENT,
    sections: sectionsOf(material, told),
    difficulties: lines(told, (part) =>
      isOpen(part) ? [] : distinct(part.said.map(({ difficulty }) => difficulty)),
    ),
    proposals: lines(told, (part) => distinct(part.said.map(({ proposal }) => proposal))),
    nextPeriod: lines(
      parts.filter((part) => fallsDueNext(part, material)),
      (part) => [WORDS.next({ content: brief(part.content), due: dueWords(part) })],
    ),
    figures: targets,
  };
}

function sectionsOf({ sections, until }: PrefillMaterial, parts: ReportedPart[]): ReportedSection[] {
  const known = new Set(sections.map(({ id }) => id));
  const none = { id: null, label: '', title: '' };
  return [...sections, none]
    .map(({ id, label, title }) => ({
      ...{ sectionId: id, label, title },
      items: parts
        .filter(({ sectionId }) => (sectionId !== null && known.has(sectionId) ? sectionId : null) === id)
        .map((part) => itemOf(part, until)),
    }))
    .filter(({ items }) => items.length > 0);
}

function itemOf(part: ReportedPart, until: string): ReportedItem {
  const { assignmentId, taskId, ordinal, content, said } = part;
  return {
    ...{ assignmentId, taskId, ordinal, content },
    result: distinct(said.map(({ result }) => result)).join('\n'),
    unfinished: isOpen(part) ? unfinishedWords(part, until) : '',
  };
}

function unfinishedWords(part: ReportedPart, until: string): string {
  const why = distinct(part.said.map(({ difficulty }) => difficulty)).at(-1);
  const overdue = part.lastDayOn !== null && part.lastDayOn <= until;
  if (overdue)
    return [
      WORDS.overdue({ due: dueWords(part), percent: part.percent }),
      ...(why ? [WORDS.cause(why)] : []),
    ].join('\n');
  return why ? [WORDS.underWay(part.percent), WORDS.difficulty(why)].join('\n') : '';
}

function isOpen({ state }: ReportedPart): boolean {
  return state !== 'COMPLETED' && state !== 'SUBMITTED' && state !== 'CANCELLED';
}

function fallsDueNext(part: ReportedPart, { until, nextUntil }: PrefillMaterial): boolean {
  const { lastDayOn } = part;
  if (!part.lead || !isOpen(part) || lastDayOn === null || lastDayOn <= until) return false;
  return nextUntil === null || lastDayOn <= nextUntil;
}

function lines(parts: ReportedPart[], textsOf: (part: ReportedPart) => string[]): string {
  return parts
    .flatMap((part) =>
      textsOf(part).map((text) => WORDS.line({ task: WORDS.task(bareOrdinal(part.ordinal)), text })),
    )
    .join('\n');
}

/** "3" of "3." */
export function bareOrdinal(ordinal: string | null): string | null {
  return ordinal?.trim().replace(/[.)]$/, '') || null;
}

function distinct(texts: string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()).filter(Boolean))];
}

function brief(content: string): string {
  const line = content.replace(/\s+/g, ' ').trim().replace(/[.;]$/, '');
  if (line.length <= BRIEF_LENGTH) return line;
  return `${line.slice(0, line.lastIndexOf(' ', BRIEF_LENGTH)).replace(/[,;:]$/, '')}${WORDS.cut}`;
}

function dueWords({ dueOn, dueExclusive }: ReportedPart): string {
  const date = (dueOn ?? '').split('-').reverse().join('/');
  return dueExclusive ? WORDS.dueBefore(date) : date;
}

/**
 * The report with a place for what was given to the unit since it was filled in, and without the empty places of what
 * was taken away; what was typed stays as it is.
 */
export function keptUpToDate(content: UnitReportContent, fresh: UnitReportContent): UnitReportContent {
  const typed = new Map(itemsOf(content).map((item) => [item.assignmentId, item]));
  const asked = new Set(itemsOf(fresh).map(({ assignmentId }) => assignmentId));
  const isKept = ({ assignmentId, result, unfinished }: ReportedItem) =>
    !asked.has(assignmentId) && Boolean(result.trim() || unfinished.trim());
  const sections = fresh.sections.map((section) => ({
    ...section,
    items: [
      ...section.items.map((item) => {
        const own = typed.get(item.assignmentId);
        return own ? { ...item, result: own.result, unfinished: own.unfinished } : item;
      }),
      ...(content.sections.find(({ sectionId }) => sectionId === section.sectionId)?.items ?? []).filter(
        isKept,
      ),
    ],
  }));
  const present = new Set(sections.map(({ sectionId }) => sectionId));
  const alone = content.sections
    .filter(({ sectionId }) => !present.has(sectionId))
    .map((section) => ({ ...section, items: section.items.filter(isKept) }))
    .filter(({ items }) => items.length > 0);
  const values = new Map(content.figures.map(({ targetId, value }) => [targetId, value]));
  return {
    ...content,
    sections: [...sections, ...alone],
    figures: fresh.figures.map(({ targetId, value }) => ({ targetId, value: values.get(targetId) ?? value })),
  };
}

export function itemsOf({ sections }: UnitReportContent): ReportedItem[] {
  return sections.flatMap(({ items }) => items);
}

/** What a person has typed; the places themselves come from the plan. */
export interface WrittenReport {
  items: Array<Pick<ReportedItem, 'assignmentId' | 'result' | 'unfinished'>>;
  difficulties: string;
  proposals: string;
  nextPeriod: string;
  figures: UnitReportContent['figures'];
  nothingNew: string;
}

/** The report with what was typed; null where it names a task or a target that has no place in it. */
export function written(content: UnitReportContent, typed: WrittenReport): UnitReportContent | null {
  const items = new Map(typed.items.map((item) => [item.assignmentId, item]));
  const values = new Map(typed.figures.map(({ targetId, value }) => [targetId, value]));
  const places = new Set(itemsOf(content).map(({ assignmentId }) => assignmentId));
  const targets = new Set(content.figures.map(({ targetId }) => targetId));
  if ([...items.keys()].some((id) => !places.has(id))) return null;
  if ([...values.keys()].some((id) => !targets.has(id))) return null;
  const { difficulties, proposals, nextPeriod, nothingNew } = typed;
  return {
    ...{ difficulties, proposals, nextPeriod, nothingNew },
    sections: content.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => {
        const own = items.get(item.assignmentId);
        return own ? { ...item, result: own.result, unfinished: own.unfinished } : item;
      }),
    })),
    figures: content.figures.map(({ targetId, value }) => ({
      targetId,
      value: values.has(targetId) ? (values.get(targetId) ?? null) : value,
    })),
  };
}

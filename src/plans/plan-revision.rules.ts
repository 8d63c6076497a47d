/**
 * What an amended document changes about a plan as such: its head, its sections and the reports it asks for. Number,
 * symbol and year are what makes it the same plan, and never change. Rows are compared in tasks/.
 */
import type { DraftSection, PlanDraft } from './plan-draft.js';
import { reportPeriodsOf } from './plan-draft.rules.js';
import type { PlanSectionRow, ReportPeriodRow } from './plans.queries.js';

export const REVISED_FIELDS = [
  'title',
  'issuer',
  'place',
  'issuedOn',
  'signer',
  'signerTitle',
  'campaign',
  'periodFrom',
  'periodTo',
] as const;
export type RevisedField = (typeof REVISED_FIELDS)[number];

/** Dates are `yyyy-MM-dd`. */
export type PlanHead = Pick<PlanDraft['document'], RevisedField>;

export interface DocumentChange {
  field: RevisedField | 'section' | 'reportingDeadlines';
  /** Null: there was none. */
  before: string | null;
  after: string | null;
}

/**
 * For each section of the draft the plan's section that it continues, by key; one that continues none is left out.
 * The same label and title first, then the same title, then the same label; each is continued once.
 */
export function continuedSections(known: PlanSectionRow[], drafted: DraftSection[]): Map<string, string> {
  const found = new Map<string, string>();
  const free = new Set(known);
  const same: Array<(a: PlanSectionRow, b: DraftSection) => boolean> = [
    (a, b) => folded(a.title) === folded(b.title) && folded(a.label) === folded(b.label ?? ''),
    (a, b) => folded(a.title) === folded(b.title),
    (a, b) => folded(a.label) !== '' && folded(a.label) === folded(b.label ?? ''),
  ];
  for (const matches of same) {
    for (const section of drafted.filter(({ key }) => !found.has(key))) {
      const continued = [...free].find((one) => matches(one, section));
      if (!continued) continue;
      found.set(section.key, continued.id);
      free.delete(continued);
    }
  }
  return found;
}

/** What differs in the head, the sections and the report duties, for a person to look at. */
export function documentChanges(
  plan: { head: PlanHead; sections: PlanSectionRow[]; reportPeriods: ReportPeriodRow[] },
  draft: PlanDraft,
): DocumentChange[] {
  const head = REVISED_FIELDS.map((field) => ({
    field,
    before: printed(plan.head[field]),
    after: printed(draft.document[field]),
  }));
  const continued = continuedSections(plan.sections, draft.sections);
  const after = new Map(draft.sections.map((section) => [continued.get(section.key), section]));
  const sections = [
    ...plan.sections.map((section) => {
      const next = after.get(section.id);
      return { before: sectionName(section), after: next ? sectionName(next) : null };
    }),
    ...draft.sections
      .filter(({ key }) => !continued.has(key))
      .map((section) => ({ before: null, after: sectionName(section) })),
  ].map((change) => ({ field: 'section' as const, ...change }));
  const duties = {
    field: 'reportingDeadlines' as const,
    before: dutiesOf(plan.reportPeriods),
    after: dutiesOf(reportPeriodsOf(draft)),
  };
  return [...head, ...sections, duties].filter(
    (change) => folded(change.before ?? '') !== folded(change.after ?? ''),
  );
}

/** "I. Kinh tế" */
export function sectionName({ label, title }: { label: string | null; title: string }): string {
  return [label?.replace(/\.$/, ''), title].filter(Boolean).join('. ');
}

function dutiesOf(periods: ReportPeriodRow[]): string | null {
  const lines = periods.map(({ raw, dueOn, exclusive, recipient }) =>
    [raw, dueOn && `${exclusive ? '<' : ''}${dueOn}`, recipient].filter(Boolean).join(' · '),
  );
  return lines.join('\n') || null;
}

function printed(value: string | boolean | null): string | null {
  return value === null ? null : String(value);
}

/** Spacing and Unicode form are nothing that a document says. */
function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

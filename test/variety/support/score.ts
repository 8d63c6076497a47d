import type { RecognisedPlan, RecognisedReference, RecognisedTask } from '../../../src/plans/import/index.js';
import type { Expected, ExpectedTask } from './model.js';

export interface Score {
  right: number;
  all: number;
  misses: string[];
}

const fold = (text: string | null | undefined): string =>
  (text ?? '').normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Compares what was read with what the document says, field by field. */
export function score(plan: RecognisedPlan, expected: Expected): Score {
  const result: Score = { right: 0, all: 0, misses: [] };
  const count = (field: string, want: unknown, got: unknown): void => {
    result.all++;
    if (JSON.stringify(want) === JSON.stringify(got)) result.right++;
    else result.misses.push(`${field}: ${JSON.stringify(want)} ≠ ${JSON.stringify(got)}`);
  };
  const { header } = plan;
  const period = header.period?.value;
  count('number', expected.number, header.number?.value ?? null);
  count('kind', expected.kind, header.kind);
  count('issuer', fold(expected.issuer), fold(header.issuer?.value));
  count('issuedOn', expected.issuedOn, header.issuedOn?.value ?? null);
  count('signer', expected.signer, header.signer?.value ?? null);
  count('period', expected.period, period ? `${period.from}..${period.to}` : null);
  count(
    'sections',
    expected.sections,
    plan.sections.map(({ label, title }) => `${label ?? ''}|${title}`),
  );
  count(
    'reports',
    expected.reports,
    plan.reportingDuties.map(({ due }) => due.join()),
  );
  scoreTasks('table', expected.tasks, plan, count);
  scoreTasks('narrative', expected.narrative, plan, count);
  const codes = new Set(
    [...plan.warnings, ...plan.tasks.flatMap((one) => one.warnings)].map((one) => one.code as string),
  );
  for (const code of expected.warnings) count('warning', code, codes.has(code) ? code : [...codes]);
  return result;
}

type Count = (field: string, want: unknown, got: unknown) => void;

function scoreTasks(
  source: RecognisedTask['source'],
  expected: ExpectedTask[],
  plan: RecognisedPlan,
  count: Count,
): void {
  const found = plan.tasks.filter((one) => one.source === source);
  const taken = new Set<RecognisedTask>();
  for (const want of expected) {
    const where = `${source} ${want.section ?? '-'}/${want.no ?? '-'} ${want.content.slice(0, 24)}`;
    const got = found.find((one) => !taken.has(one) && isSame(one, want, plan));
    count(`${where} row`, want.content, got ? want.content : 'no such row');
    if (!got) continue;
    taken.add(got);
    const raws = (list: RecognisedReference[]): string[] => list.map((one) => one.raw);
    count(`${where} leads`, want.leads, raws(got.leads));
    count(`${where} help`, want.help, raws(got.coordinating));
    count(`${where} due`, want.due, dueOf(got, want));
    if (want.product !== undefined) count(`${where} product`, fold(want.product), fold(got.product));
    if (want.leader !== undefined) count(`${where} leader`, fold(want.leader), fold(got.leader));
    if (want.supervising) count(`${where} supervising`, want.supervising, raws(got.supervising));
    if (want.units)
      count(
        `${where} units`,
        want.units,
        got.leads.map((one) => one.unitName),
      );
  }
  for (const extra of found.filter((one) => !taken.has(one)))
    count(
      `${source} extra row`,
      null,
      `${labelOf(extra, plan) ?? '-'}/${extra.ordinal ?? '-'} ${extra.content.slice(0, 60)}`,
    );
}

const labelOf = (one: RecognisedTask, plan: RecognisedPlan): string | null =>
  one.section === null ? null : (plan.sections[one.section]?.label ?? null);

function isSame(one: RecognisedTask, want: ExpectedTask, plan: RecognisedPlan): boolean {
  return (
    one.ordinal === want.no &&
    fold(one.content) === fold(want.content) &&
    (want.section === null ? labelOf(one, plan) === null : labelOf(one, plan) === want.section)
  );
}

/** The deadline in the words of the expectation. */
function dueOf({ deadline }: RecognisedTask, { due }: ExpectedTask): string {
  if (deadline.source === 'plan') return 'plan';
  if (deadline.kind === 'none') return 'none';
  if (deadline.kind === 'ongoing' || deadline.kind === 'recurring') return deadline.kind;
  if (deadline.kind === 'relative') return deadline.due === null ? 'relative' : `relative ${deadline.due}`;
  return due.includes('..') ? `${deadline.from ?? ''}..${deadline.due ?? ''}` : (deadline.due ?? 'none');
}

/**
 * Where every number of a consolidated report comes from. Each has a name (`ref`) that stays the same from one day to
 * the next, so that a text can be held against the data again. Pure.
 */
import {
  shortDate,
  vietnameseNumber,
  vietnamesePercent,
  writtenDate,
} from '../../documents/official/index.js';
import type { OfficialCounts } from '../../tasks/timeliness/index.js';
import { completed } from '../progress.rules.js';
import { counted } from '../report-phrases.rules.js';
import type { ConsolidationMaterial, EarlierPeriod, TargetLine } from './material.js';
import type { ConsolidationText } from './consolidation.messages.js';

export interface FigureSource {
  ref: string;
  /** As it stands in the text. */
  shown: string;
  /** The sentence that says what was counted. */
  label: ConsolidationText;
  params: Record<string, string | number>;
  /** The list behind the number, as an address of the product. */
  link: string | null;
}

export type FigureSources = ReadonlyMap<string, FigureSource>;

const COUNTS = [
  ['total', 'FIGURE_TOTAL', ''],
  ['completedOnTime', 'FIGURE_ON_TIME', 'timeliness=DONE_ON_TIME'],
  ['completedLate', 'FIGURE_LATE', 'timeliness=DONE_LATE'],
  ['openInTime', 'FIGURE_IN_TIME', ''],
  ['openOverdue', 'FIGURE_OVERDUE', 'timeliness=OVERDUE'],
  ['noDeadline', 'FIGURE_NO_DEADLINE', 'timeliness=NO_DEADLINE'],
  ['dueSoon', 'FIGURE_SOON', 'timeliness=DUE_SOON'],
  ['submitted', 'FIGURE_WAITING', 'state=SUBMITTED'],
] as const satisfies ReadonlyArray<readonly [keyof OfficialCounts, ConsolidationText, string]>;

/** Every number that a report on this material may use. */
export function figureSources(material: ConsolidationMaterial): FigureSources {
  const { progress, plan, period } = material;
  const asOf = shortDate(progress.asOf);
  const list = `/tasks?planId=${progress.planId}`;
  const sources = [
    {
      ref: 'as-of',
      shown: writtenDate(progress.asOf),
      label: 'FIGURE_AS_OF' as const,
      params: { label: period.label },
      link: null,
    },
    one('plan.tasks', progress.tasks, 'FIGURE_TASKS', `/plans/${progress.planId}`),
    one('plan.sections', plan.sections.length, 'FIGURE_SECTIONS', `/plans/${progress.planId}`),
    one('plan.units', progress.byUnit.length, 'FIGURE_UNITS', `/plans/${progress.planId}?tab=units`),
    ...countsOf('lead', progress.counts, 'SCOPE_LEAD', '', `${list}&role=LEAD`),
    ...countsOf(
      'coordinating',
      progress.coordinatingCounts,
      'SCOPE_COORDINATING',
      '',
      `${list}&role=COORDINATING`,
    ),
    ...progress.bySection.flatMap(({ sectionId, title, counts }) =>
      countsOf(
        sectionRef(sectionId),
        counts,
        'SCOPE_SECTION',
        title,
        sectionId ? `/plans/${progress.planId}?sectionId=${sectionId}` : null,
      ),
    ),
    ...earlierSources('previous', material.previous, progress.counts),
    ...earlierSources('last-year', material.lastYear, progress.counts),
    ...reportingSources(material),
    ...material.targets.flatMap((target) => targetSources(target, progress.planId)),
  ];
  return new Map(sources.map((source) => [source.ref, { ...source, params: { asOf, ...source.params } }]));
}

/** The beginning of the names of a section's numbers. */
export function sectionRef(sectionId: string | null): string {
  return `section:${sectionId ?? 'none'}`;
}

function one(ref: string, value: number, label: ConsolidationText, link: string | null): FigureSource {
  return { ref, shown: counted(value), label, params: { count: vietnameseNumber(value, 0) }, link };
}

function countsOf(
  prefix: string,
  counts: OfficialCounts,
  scope: ConsolidationText,
  title: string,
  list: string | null,
): FigureSource[] {
  const join = (narrowed: string) =>
    list && narrowed ? `${list}${list.includes('?') ? '&' : '?'}${narrowed}` : list;
  const named = (source: FigureSource): FigureSource => ({
    ...source,
    params: { ...source.params, scope, title },
  });
  const done = completed(counts);
  const open = counts.openInTime + counts.openOverdue;
  const rate = (name: string, part: number, label: ConsolidationText): FigureSource => ({
    ref: `${prefix}.${name}`,
    shown: vietnamesePercent(part, counts.total),
    label,
    params: { count: vietnameseNumber(part, 0), total: vietnameseNumber(counts.total, 0) },
    link: list,
  });
  return [
    ...COUNTS.map(([name, label, narrowed]) => one(`${prefix}.${name}`, counts[name], label, join(narrowed))),
    one(`${prefix}.completed`, done, 'FIGURE_COMPLETED', join('state=COMPLETED')),
    one(`${prefix}.open`, open, 'FIGURE_OPEN', list),
    rate('completedRate', done, 'FIGURE_COMPLETED_RATE'),
    rate('onTimeRate', counts.completedOnTime, 'FIGURE_ON_TIME_RATE'),
    rate('openInTimeRate', counts.openInTime, 'FIGURE_IN_TIME_RATE'),
    rate('openOverdueRate', counts.openOverdue, 'FIGURE_OVERDUE_RATE'),
    rate('noDeadlineRate', counts.noDeadline, 'FIGURE_NO_DEADLINE_RATE'),
  ].map(named);
}

/** More or fewer than before, as a bare number: the sentence says which of the two. */
function earlierSources(
  prefix: 'previous' | 'last-year',
  earlier: EarlierPeriod | null,
  now: OfficialCounts,
): FigureSource[] {
  if (!earlier) return [];
  const params = { label: earlier.label, day: shortDate(earlier.asOf) };
  const label: ConsolidationText = earlier.issued ? 'FIGURE_EARLIER_ISSUED' : 'FIGURE_EARLIER_COUNTED';
  const value = (name: string, shown: string): FigureSource => ({
    ref: `${prefix}.${name}`,
    shown,
    label,
    params,
    link: null,
  });
  return [
    value('completed', counted(completed(earlier.counts))),
    value('completedRate', vietnamesePercent(completed(earlier.counts), earlier.counts.total)),
    value('openOverdue', counted(earlier.counts.openOverdue)),
    value('change', counted(Math.abs(completed(now) - completed(earlier.counts)))),
  ];
}

function reportingSources({ reporting, period, progress }: ConsolidationMaterial): FigureSource[] {
  const link = `/plans/${progress.planId}?tab=reports`;
  const numbers = {
    expected: reporting.expected,
    submitted: reporting.submitted,
    accepted: reporting.accepted,
    late: reporting.late.length,
    missing: reporting.missing.length,
  };
  const labels = {
    expected: 'FIGURE_EXPECTED',
    submitted: 'FIGURE_SENT',
    accepted: 'FIGURE_ACCEPTED',
    late: 'FIGURE_SENT_LATE',
    missing: 'FIGURE_MISSING',
  } as const;
  return (Object.keys(numbers) as Array<keyof typeof numbers>).map((name) => {
    const source = one(`reporting.${name}`, numbers[name], labels[name], link);
    return { ...source, params: { ...source.params, label: period.label } };
  });
}

function targetSources(target: TargetLine, planId: string): FigureSource[] {
  const values = [
    'planned',
    'value',
    'accumulated',
    'lastYear',
    'percentOfPlan',
    'percentOfLastYear',
  ] as const;
  return values.flatMap((name) => {
    const shown = target[name];
    return shown === null
      ? []
      : [
          {
            ref: `target:${target.id}.${name}`,
            shown,
            label: 'FIGURE_TARGET' as const,
            params: { name: target.name, unit: target.unitOfMeasure },
            link: `/plans/${planId}?tab=targets`,
          },
        ];
  });
}

import { TIMELINESS_OF } from './timeliness.rules.js';
import type { Counted, OfficialCounts, Timeliness } from './timeliness.rules.js';

/** How a statement names the two days of a {@link Moment}: usually parameters, `$1` and `$2`. */
export interface MomentSql {
  today: string;
  soonUntil: string;
}

/** `timelinessOf` of `timeliness.rules.ts` as a SQL expression over the assignment called `alias`. */
export function timelinessSql(alias: string, moment: MomentSql): string {
  const lastDay = `coalesce(${alias}.last_day_on, ${alias}.due_on)`;
  const late = `${alias}.submitted_on > ${lastDay}`;
  return `CASE
    WHEN ${alias}.state = 'COMPLETED' THEN CASE WHEN ${late} THEN 'DONE_LATE' ELSE 'DONE_ON_TIME' END
    WHEN ${lastDay} IS NULL THEN 'NO_DEADLINE'
    WHEN ${alias}.state IN ('SUSPENDED', 'CANCELLED') THEN 'NOT_DUE'
    WHEN ${alias}.state = 'SUBMITTED' THEN CASE WHEN ${late} THEN 'OVERDUE' ELSE 'NOT_DUE' END
    WHEN ${lastDay} < ${moment.today}::date THEN 'OVERDUE'
    WHEN coalesce(${documentDaySql(alias)}, ${lastDay}) <= ${moment.soonUntil}::date THEN 'DUE_SOON'
    ELSE 'NOT_DUE' END`;
}

/** The last day on time as the document prints it: `lastDayOnTime` of calendar/ as SQL. */
export function documentDaySql(alias: string): string {
  return `${alias}.due_on - ${alias}.due_exclusive::int`;
}

/** Rows that count as `timeliness`: what was cancelled counts nowhere. */
export function hasTimelinessSql(alias: string, moment: MomentSql, timeliness: string): string {
  return `(${alias}.state <> 'CANCELLED' AND ${timelinessSql(alias, moment)} = ${timeliness})`;
}

/** Rows that a sum of official figures counts. */
export function isCountedSql(alias: string, moment: MomentSql, counted: Counted): string {
  const list = TIMELINESS_OF[counted].map((value) => `'${value}'`).join(', ');
  return `(${alias}.state <> 'CANCELLED' AND ${timelinessSql(alias, moment)} IN (${list}))`;
}

const FIGURES: Partial<Record<keyof OfficialCounts, Timeliness[]>> = {
  completedOnTime: ['DONE_ON_TIME'],
  completedLate: ['DONE_LATE'],
  openInTime: ['NOT_DUE', 'DUE_SOON'],
  openOverdue: ['OVERDUE'],
  noDeadline: ['NO_DEADLINE'],
  dueSoon: ['DUE_SOON'],
};

/**
 * Columns of a tally of assignments: group by `timeliness` and by whatever else is counted apart. So timeliness is
 * read once a row, and the official counts are then added up from a few rows.
 */
export function tallyColumns(alias: string, moment: MomentSql): string {
  return `${timelinessSql(alias, moment)} AS timeliness,
    count(*) FILTER (WHERE ${alias}.state <> 'CANCELLED') AS counted,
    count(*) FILTER (WHERE ${alias}.state = 'SUBMITTED') AS submitted`;
}

/** The official counts over {@link tallyColumns} as one JSON column: the shape of {@link OfficialCounts}. */
export function officialCountsSql(tally: string): string {
  const fields = Object.entries(FIGURES).map(([name, of]) => {
    const list = of.map((value) => `'${value}'`).join(', ');
    return `'${name}', coalesce(sum(${tally}.counted) FILTER (WHERE ${tally}.timeliness IN (${list})), 0)`;
  });
  return `json_build_object('total', coalesce(sum(${tally}.counted), 0), ${fields.join(', ')},
    'submitted', coalesce(sum(${tally}.submitted), 0))`;
}

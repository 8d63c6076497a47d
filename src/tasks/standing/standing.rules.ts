/**
 * A standing task ("Thường xuyên") never completes: it asks for an update each report period of its plan (design §4).
 * It is owed from the period's cut-off until somebody has reported after it. Pure; `standing.sql.ts` asks the
 * same of whole lists.
 */
import { addDays, addMonths, lastDayOnTime } from '../../calendar/index.js';

/** Dates are `yyyy-MM-dd`. */
export interface AskedReport {
  dueOn: string;
  exclusive: boolean;
}

/** The last day that a report tells about: the last 14th that leaves the report's day behind it (Nghị định 09/2019/NĐ-CP, Điều 12). */
export function cutOffOf({ dueOn, exclusive }: AskedReport): string {
  const lastDay = lastDayOnTime(dueOn, exclusive);
  const day = lastDay.slice(8) > '14' ? lastDay : addMonths(lastDay, -1);
  return `${day.slice(0, 8)}14`;
}

/**
 * The report that an update is owed for today; null where none is.
 * @param issuedOn nothing is owed for what was cut off before the plan was issued
 * @param updatedOn the day of the last report about the task
 */
export function updateOwed(
  reports: AskedReport[],
  { today, issuedOn, updatedOn }: { today: string; issuedOn: string; updatedOn: string | null },
): AskedReport | null {
  const asked = reports
    .filter((report) => cutOffOf(report) < today && cutOffOf(report) >= issuedOn)
    .sort((a, b) => (a.dueOn < b.dueOn ? 1 : -1));
  const [latest] = asked;
  if (!latest) return null;
  return updatedOn !== null && updatedOn >= addDays(cutOffOf(latest), 1) ? null : latest;
}

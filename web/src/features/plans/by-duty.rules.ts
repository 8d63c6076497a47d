import type { ReportPeriod } from '../../api/types';

/** One sentence of the document that asks for reports, with every day it names. */
export interface ReportDuty {
  raw: string;
  recipient: string | null;
  periods: ReportPeriod[];
}

/** A sentence that asks for a report each quarter is one duty of four days. */
export function byDuty(periods: ReportPeriod[]): ReportDuty[] {
  const duties: ReportDuty[] = [];
  for (const period of periods) {
    const known = duties.find(({ raw, recipient }) => raw === period.raw && recipient === period.recipient);
    if (known) known.periods.push(period);
    else duties.push({ raw: period.raw, recipient: period.recipient, periods: [period] });
  }
  return duties;
}

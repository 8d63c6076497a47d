import type { OfficialCounts } from '../../api/types';

/** The last row of a table of counts. */
export function sumCounts(all: OfficialCounts[]): OfficialCounts {
  const sum: OfficialCounts = {
    total: 0,
    completedOnTime: 0,
    completedLate: 0,
    openInTime: 0,
    openOverdue: 0,
    noDeadline: 0,
    dueSoon: 0,
    submitted: 0,
  };
  for (const counts of all) {
    for (const name of Object.keys(sum) as Array<keyof OfficialCounts>) sum[name] += counts[name];
  }
  return sum;
}

import type { AssignmentFilter } from '../../api/assignments';
import type { Dashboard, DashboardUnit, OfficialCounts, Punctuality } from '../../api/types';
import { monthBounds } from '../worklist/months.rules';

/** The address of the list behind a number of the dashboard. */
export type TasksAddress = (narrowed: Omit<AssignmentFilter, 'page'>) => string;

export function tasksAddress({ view, unitId, planId, role }: Dashboard): TasksAddress {
  const base: AssignmentFilter = {
    role,
    ...(planId ? { planId } : { planStatus: 'ISSUED' as const }),
    ...(view === 'UNIT' && { unitId }),
  };
  return (narrowed) => {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...base, ...narrowed }))
      if (value) params.set(name, String(value));
    return `/tasks?${params.toString()}`;
  };
}

export const dueIn = monthBounds;

export const done = ({ completedOnTime, completedLate }: OfficialCounts) => completedOnTime + completedLate;
export const late = ({ openOverdue, completedLate }: OfficialCounts) => openOverdue + completedLate;

/** How dark a cell of the heat map is: 0 (nothing late) to 4 (three quarters or more). */
export function lateShade(counts: OfficialCounts): 0 | 1 | 2 | 3 | 4 {
  if (late(counts) === 0) return 0;
  const share = late(counts) / counts.total;
  if (share < 0.25) return 1;
  if (share < 0.5) return 2;
  return share < 0.75 ? 3 : 4;
}

export type UnitOrder = 'late' | 'punctual';

/** Units as the server ranks them, or the other way round; those of which nothing is decided stay last. */
export function inOrder(units: readonly DashboardUnit[], order: UnitOrder): DashboardUnit[] {
  const ranked = units.filter(({ rank }) => rank !== null);
  const rest = units.filter(({ rank }) => rank === null);
  return [...(order === 'late' ? ranked.toReversed() : ranked), ...rest];
}

/** 0 to 1; null when nothing is decided. */
export const rateOf = ({ onTime, decided }: Punctuality): number | null =>
  decided === 0 ? null : onTime / decided;

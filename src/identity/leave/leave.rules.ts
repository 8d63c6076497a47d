/**
 * Somebody is away from–to, and one colleague of the same unit stands in. Pure.
 *
 * - The substitute holds, for those days, what the person holds at that unit; not what is personal: administration,
 *   a seat in the council, observing.
 * - One person has one substitute at a time, and who is away stands in for nobody: no chains.
 * - Nobody names himself as the substitute of another: standing in is given, not taken.
 */
import type { Role } from '../../access/index.js';

export const LENT_ROLES = ['COORDINATOR', 'LEADER', 'HEAD', 'SPECIALIST'] as const satisfies readonly Role[];

/** Longer than that is no leave any more but a hand-over. */
export const LONGEST_LEAVE_DAYS = 366;

export interface LeaveProposal {
  userId: string;
  substituteId: string;
  fromOn: string;
  toOn: string;
}

/** Another leave that is not over yet, in which one of the two has a part. */
export interface KnownLeave {
  userId: string;
  substituteId: string;
  fromOn: string;
  toOn: string;
}

export type LeaveFault =
  | 'SAME_PERSON'
  | 'ENDS_BEFORE_START'
  | 'OVER'
  | 'TOO_LONG'
  | 'TAKEN_BY_SELF'
  | 'OVERLAPS'
  | 'SUBSTITUTE_AWAY';

export function leaveFault(
  proposal: LeaveProposal,
  { today, actorId, known }: { today: string; actorId: string; known: readonly KnownLeave[] },
): LeaveFault | null {
  const { userId, substituteId, fromOn, toOn } = proposal;
  if (userId === substituteId) return 'SAME_PERSON';
  if (toOn < fromOn) return 'ENDS_BEFORE_START';
  if (toOn < today) return 'OVER';
  if (daysBetween(fromOn, toOn) > LONGEST_LEAVE_DAYS) return 'TOO_LONG';
  if (substituteId === actorId) return 'TAKEN_BY_SELF';
  const meeting = known.filter((leave) => leave.fromOn <= toOn && leave.toOn >= fromOn);
  if (meeting.some((leave) => leave.userId === userId)) return 'OVERLAPS';
  // Also the other way round: who is asked to stand in for others cannot leave meanwhile.
  if (meeting.some((leave) => leave.userId === substituteId || leave.substituteId === userId))
    return 'SUBSTITUTE_AWAY';
  return null;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
}

/**
 * Who of the units named in a task has done its part (design §4). Pure.
 *
 * - A unit has contributed once it has reported something; that it took note of the task is not yet a contribution.
 * - A group is several units that the document names with one expression ("UBND 16 phường").
 */
import type { UnitKind } from '../../units/index.js';
import { OPEN_STATES } from '../assignment.rules.js';
import type { AssignmentRole, AssignmentState } from '../assignment.rules.js';

export interface Participant {
  assignmentId: string;
  unitId: string;
  unitName: string;
  unitKind: UnitKind;
  role: AssignmentRole;
  namedAs: string;
  state: AssignmentState;
  contributed: boolean;
}

/** How many units of a group have reported, and which have not. */
export interface ReportingGroup {
  /** The document's words for the group. */
  namedAs: string;
  /** All of them are wards, and may be called so. */
  wards: boolean;
  total: number;
  reported: number;
  missing: Array<Pick<Participant, 'assignmentId' | 'unitId' | 'unitName'>>;
}

/** The groups among a task's units, in the order in which they are given; what was cancelled counts nowhere. */
export function reportingGroups(participants: readonly Participant[]): ReportingGroup[] {
  const named = new Map<string, Participant[]>();
  for (const one of participants) {
    if (one.state === 'CANCELLED') continue;
    const key = `${one.role} ${one.namedAs}`;
    named.set(key, [...(named.get(key) ?? []), one]);
  }
  return [...named.values()].flatMap((members) => {
    const [first] = members;
    if (!first || members.length < 2) return [];
    const missing = members.filter(({ contributed }) => !contributed);
    return [
      {
        namedAs: first.namedAs,
        wards: members.every(({ unitKind }) => unitKind === 'WARD'),
        total: members.length,
        reported: members.length - missing.length,
        missing: missing.map(({ assignmentId, unitId, unitName }) => ({ assignmentId, unitId, unitName })),
      },
    ];
  });
}

/** Whether a unit can be asked for its part: it helps, still has something to do, and has reported nothing. */
export function canBeAsked({
  role,
  state,
  contributed,
}: Pick<Participant, 'role' | 'state' | 'contributed'>): boolean {
  return role === 'COORDINATING' && !contributed && OPEN_STATES.some((open) => open === state);
}

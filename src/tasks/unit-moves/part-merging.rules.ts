/**
 * What becomes of units' parts in a task when another unit carries on for them (design §4). Pure.
 *
 * - A part moves as it is. Where the unit that carries on has a part of its own in that task, or several come to it,
 *   they become one, for a unit has one part in a task: the part of a lead goes before that of a coordinating unit.
 * - The merged part is no further than the least of those that decide: it is reported as done when all of them were.
 * - What has been completed stays as it is, unless what comes is owed by a lead and it was not, or by the same role.
 */
import type { AssignmentRole, AssignmentState } from '../assignment.rules.js';

export interface Part {
  id: string;
  taskId: string;
  unitId: string;
  role: AssignmentRole;
  focal: boolean;
  namedAs: string;
  state: AssignmentState;
  percent: number;
  /** Dates are `yyyy-MM-dd`. */
  originalDueOn: string | null;
  dueOn: string | null;
  dueExclusive: boolean;
  lastDayOn: string | null;
  submittedOn: string | null;
  returnReason: string | null;
}

export interface MergedParts {
  /** The one part that is left, as it is from now on; under the id of a part that was there. */
  left: Part;
  /** Parts that are in it now and end. */
  absorbed: Part[];
}

/**
 * @param known the part that the unit has in the task already
 * @param coming open parts in the same task, at least one, of units that it carries on for
 */
export function mergeParts(unitId: string, known: Part | null, coming: Part[]): MergedParts {
  const [only] = coming;
  if (!known && only && coming.length === 1) return { left: { ...only, unitId }, absorbed: [] };
  if (known?.state === 'COMPLETED' && known.role === 'LEAD' && coming.every(({ role }) => role !== 'LEAD'))
    return { left: { ...known, focal: known.focal || anyFocal(coming) }, absorbed: coming };
  const open = known && isOpen(known.state) ? [known, ...coming] : coming;
  const leads = open.filter(({ role }) => role === 'LEAD');
  const deciding = leads.length ? leads : open;
  const strongest = deciding.reduce((first, part) => (part.focal ? part : first));
  const kept = known ?? strongest;
  const first = earliest(deciding);
  return {
    left: {
      ...strongest,
      id: kept.id,
      unitId,
      focal: anyFocal(open),
      state: stateOf(deciding.map(({ state }) => state)),
      percent: Math.min(...deciding.map(({ percent }) => percent)),
      originalDueOn: first.originalDueOn,
      dueOn: first.dueOn,
      dueExclusive: first.dueExclusive,
      lastDayOn: first.lastDayOn,
      submittedOn: latestSubmission(deciding),
      returnReason: deciding.find(({ returnReason }) => returnReason !== null)?.returnReason ?? null,
    },
    absorbed: coming.filter(({ id }) => id !== kept.id),
  };
}

function isOpen(state: AssignmentState): boolean {
  return state !== 'COMPLETED' && state !== 'CANCELLED';
}

function anyFocal(parts: Part[]): boolean {
  return parts.some(({ focal }) => focal);
}

function stateOf(states: AssignmentState[]): AssignmentState {
  const [first = 'NEW'] = states;
  if (states.every((state) => state === first)) return first;
  return states.every((state) => state === 'NEW' || state === 'ACKNOWLEDGED') ? 'NEW' : 'IN_PROGRESS';
}

function earliest(parts: Part[]): Part {
  const day = ({ lastDayOn, dueOn }: Part) => lastDayOn ?? dueOn ?? '9999';
  return parts.reduce((first, part) => (day(part) < day(first) ? part : first));
}

/** Only where all have submitted: then the last of them did so. */
function latestSubmission(parts: Part[]): string | null {
  const days = parts.map(({ state, submittedOn }) => (state === 'SUBMITTED' ? submittedOn : null));
  return days.every((day) => day !== null) ? (days.sort().at(-1) ?? null) : null;
}

/** In what two reminder policies differ, field by field. Pure. */
import type { ReminderPolicy, ReminderSteps } from '../../api/types';

export type DifferingField =
  | 'before'
  | 'afterFirst'
  | 'afterEvery'
  | 'toCoordinator'
  | 'toLeader'
  | 'waitingFirst'
  | 'waitingEvery'
  | 'unacknowledgedHead'
  | 'unacknowledgedCoordinator'
  | 'sendFrom'
  | 'quietWeekdays'
  | 'quietDates'
  | 'emailOptional';

export type FieldValue = number | string | boolean | null | readonly number[] | readonly string[];

export interface Difference {
  field: DifferingField;
  theirs: FieldValue;
  mine: FieldValue;
}

type Policy = ReminderSteps | ReminderPolicy;

/** Lists are compared as the server keeps them: in one order. */
export function differencesOf<P extends Policy>(theirs: P, mine: P): Difference[] {
  const [saved, typed] = [valuesOf(theirs), valuesOf(mine)];
  return (Object.keys(saved) as DifferingField[])
    .map((field) => ({ field, theirs: saved[field] ?? null, mine: typed[field] ?? null }))
    .filter((found) => JSON.stringify(found.theirs) !== JSON.stringify(found.mine));
}

function valuesOf(policy: Policy): Partial<Record<DifferingField, FieldValue>> {
  const { before, after, escalation } = policy;
  const steps = {
    before: [...before].sort((a, b) => b - a),
    afterFirst: after.first,
    afterEvery: after.every,
    toCoordinator: escalation.coordinator,
    toLeader: escalation.leader,
  };
  if (!('quiet' in policy)) return steps;
  const { waiting, unacknowledged, sendFrom, quiet, emailOptional } = policy;
  return {
    ...steps,
    waitingFirst: waiting.first,
    waitingEvery: waiting.every,
    unacknowledgedHead: unacknowledged.head,
    unacknowledgedCoordinator: unacknowledged.coordinator,
    sendFrom,
    quietWeekdays: [...quiet.weekdays].sort(),
    quietDates: [...quiet.dates].sort(),
    emailOptional,
  };
}

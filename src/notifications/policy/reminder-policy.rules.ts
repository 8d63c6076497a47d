import type { AmendedValue } from '../../audit/index.js';
import { MONDAY_TO_FRIDAY } from '../../calendar/index.js';
import type { ReminderPolicy, ReminderSteps } from '../reminder.rules.js';

/** As it is stored: in one order, so that equal policies are equal. */
export function tidySteps({ before, after, escalation }: ReminderSteps): ReminderSteps {
  return {
    before: [...before].sort((a, b) => b - a),
    after: { first: after.first, every: after.every },
    escalation: { coordinator: escalation.coordinator, leader: escalation.leader },
  };
}

export function tidyPolicy(policy: ReminderPolicy): ReminderPolicy {
  const { waiting, unacknowledged, sendFrom, quiet, emailOptional } = policy;
  return {
    ...tidySteps(policy),
    waiting: { first: waiting.first, every: waiting.every },
    unacknowledged: { head: unacknowledged.head, coordinator: unacknowledged.coordinator },
    sendFrom,
    quiet: { weekdays: [...quiet.weekdays].sort(), dates: [...quiet.dates].sort() },
    emailOptional,
  };
}

/** Whether no working day of a week is left to send on: nobody would ever be reminded. */
export function quietAllWeek({ quiet }: ReminderPolicy): boolean {
  return MONDAY_TO_FRIDAY.every((weekday) => quiet.weekdays.includes(weekday));
}

/** What differs between two policies, field by field, for the trail. */
export function policyChanges(
  before: ReminderPolicy | ReminderSteps | null,
  after: ReminderPolicy | ReminderSteps | null,
): AmendedValue[] {
  const [old, next] = [flat(before), flat(after)];
  return [...new Set([...old.keys(), ...next.keys()])]
    .map((field) => ({ field, before: old.get(field) ?? null, after: next.get(field) ?? null }))
    .filter((change) => change.before !== change.after);
}

/** "after.first" → "1" */
function flat(value: object | null, path = ''): Map<string, string> {
  return new Map(
    Object.entries(value ?? {}).flatMap(([key, held]: [string, unknown]): Array<[string, string]> => {
      const field = path + key;
      if (Array.isArray(held)) return [[field, held.join(', ')]];
      if (held !== null && typeof held === 'object') return [...flat(held, `${field}.`)];
      return held === null ? [] : [[field, `${held as string | number | boolean}`]];
    }),
  );
}

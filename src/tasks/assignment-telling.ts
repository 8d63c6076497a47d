import type { AmendedValue, AuditKind, AuditPayloads, ExtensionEvent } from '../audit/index.js';
import type { Locale } from '../common/index.js';
import type { HistoryKind } from './dto/assignment.dto.js';
import { tasksText } from './tasks.messages.js';

/** Kinds of the audit trail that are about one assignment: each of them is told. */
export type AssignmentKind = Extract<AuditKind, `assignment.${string}`>;

interface Telling {
  kind: HistoryKind;
  text: string;
}

/** Null: a report, which is told from itself with everything the unit said. */
type Teller<K extends AssignmentKind> = ((told: AuditPayloads[K], words: Words) => Telling) | null;

interface Words {
  unitName: string;
  locale: Locale;
  say: (key: Parameters<typeof tasksText>[1], params?: Parameters<typeof tasksText>[2]) => string;
}

const AMENDED_HOW = {
  document: 'HISTORY_AMENDED',
  edited: 'HISTORY_EDITED',
  dated: 'HISTORY_DATED',
} as const;

/** A sentence for every kind; a kind that is added later does not compile without one. */
export const TELLERS: { [K in AssignmentKind]: Teller<K> } = {
  'assignment.assigned': ({ planNumber: plan, reason, how }, { say, unitName: unit }) => ({
    kind: 'assigned',
    text: say(how ? 'HISTORY_GIVEN' : 'HISTORY_ADDED', { unit, plan, reason }),
  }),
  'assignment.reinstated': ({ planNumber: plan, reason, how }, { say, unitName: unit }) => ({
    kind: 'assigned',
    text: say(how ? 'HISTORY_GIVEN_AGAIN' : 'HISTORY_REINSTATED', { unit, plan, reason }),
  }),
  'assignment.amended': ({ planNumber: plan, reason, how, changes }, { say, locale }) => ({
    kind: 'amended',
    text: say(AMENDED_HOW[how ?? 'document'], {
      plan,
      reason,
      changes: changes.map((change) => amendedText(change, locale)).join('; '),
    }),
  }),
  'assignment.opened': ({ period }, { say, unitName: unit }) => ({
    kind: 'assigned',
    text: say('HISTORY_OPENED', { unit, period }),
  }),
  'assignment.acknowledged': ({ onBehalf }, { say, unitName: unit }) => ({
    kind: 'acknowledged',
    text: say(onBehalf ? 'HISTORY_ACKNOWLEDGED_FOR' : 'HISTORY_ACKNOWLEDGED', { unit }),
  }),
  'assignment.started': ({ onBehalf }, { say, unitName: unit }) => ({
    kind: 'started',
    text: say(onBehalf ? 'HISTORY_STARTED_FOR' : 'HISTORY_STARTED', { unit }),
  }),
  'assignment.updated': null,
  'assignment.submitted': null,
  'assignment.confirmed': ({ onTime }, { say }) => ({
    kind: 'confirmed',
    text: say(
      onTime === null ? 'HISTORY_CONFIRMED' : onTime ? 'HISTORY_CONFIRMED_ON_TIME' : 'HISTORY_CONFIRMED_LATE',
    ),
  }),
  'assignment.returned': ({ reason }, { say }) => ({
    kind: 'returned',
    text: say('HISTORY_RETURNED', { reason }),
  }),
  'assignment.suspended': ({ reason }, { say }) => ({
    kind: 'suspended',
    text: say('HISTORY_SUSPENDED', { reason }),
  }),
  'assignment.resumed': (_, { say }) => ({ kind: 'resumed', text: say('HISTORY_RESUMED') }),
  'assignment.cancelled': ({ reason }, { say }) => ({
    kind: 'cancelled',
    text: say('HISTORY_CANCELLED', { reason }),
  }),
  'assignment.reopened': ({ reason }, { say }) => ({
    kind: 'reopened',
    text: say('HISTORY_REOPENED', { reason }),
  }),
  'assignment.requested': ({ unitName: unit, wantedBy, message }, { say }) => ({
    kind: 'requested',
    text: say('HISTORY_REQUESTED', { unit, date: printedDate(wantedBy), message }),
  }),
  'assignment.moved': ({ from, to, reason }, { say }) => ({
    kind: 'moved',
    text: say('HISTORY_MOVED', { from, to, reason }),
  }),
  'assignment.merged': ({ from, role, reason }, { say }) => ({
    kind: 'moved',
    text: say(role === 'LEAD' ? 'HISTORY_MERGED_LEAD' : 'HISTORY_MERGED', { from, reason }),
  }),
  'assignment.absorbed': ({ to, reason }, { say }) => ({
    kind: 'moved',
    text: say('HISTORY_ABSORBED', { to, reason }),
  }),
  'assignment.extension-asked': ({ dueOn, reason, ordinal, late }, { say }) => ({
    kind: 'extensionAsked',
    text: say(late ? 'HISTORY_EXTENSION_ASKED_LATE' : 'HISTORY_EXTENSION_ASKED', {
      n: ordinal,
      date: printedDate(dueOn),
      reason,
    }),
  }),
  'assignment.extension-approved': (told, { say }) => ({
    kind: 'extensionApproved',
    text: withReason('HISTORY_EXTENSION_APPROVED', told, say),
  }),
  'assignment.extension-refused': (told, { say }) => ({
    kind: 'extensionRefused',
    text: withReason('HISTORY_EXTENSION_REFUSED', told, say),
  }),
  'assignment.extension-countered': (told, { say }) => ({
    kind: 'extensionCountered',
    text: withReason('HISTORY_EXTENSION_COUNTERED', told, say),
  }),
  'assignment.extension-accepted': (told, { say }) => ({
    kind: 'extensionApproved',
    text: withReason('HISTORY_EXTENSION_ACCEPTED', told, say),
  }),
  'assignment.extension-withdrawn': (told, { say }) => ({
    kind: 'extensionWithdrawn',
    text: withReason('HISTORY_EXTENSION_WITHDRAWN', told, say),
  }),
  'assignment.extension-lapsed': ({ because }, { say }) => ({
    kind: 'extensionWithdrawn',
    text: say(`HISTORY_EXTENSION_LAPSED_${because}`),
  }),
};

/** The event as a sentence; none where its report tells it. */
export function tellEvent(
  event: { kind: string; payload: object },
  { unitName }: { unitName: string },
  locale: Locale,
): Telling | null {
  if (!Object.hasOwn(TELLERS, event.kind)) return null;
  const teller = TELLERS[event.kind as AssignmentKind] as Teller<AssignmentKind>;
  const say: Words['say'] = (key, params) => tasksText(locale, key, params);
  return teller ? teller(event.payload as never, { unitName, locale, say }) : null;
}

function withReason(
  what: Parameters<typeof tasksText>[1],
  { before, dueOn, reason }: ExtensionEvent,
  say: Words['say'],
): string {
  const text = say(what, { before: printedDate(before), date: printedDate(dueOn) });
  return reason ? `${text} ${say('HISTORY_REASON', { reason })}` : text;
}

const TOLD_FIELDS = ['deadline', 'content', 'product'] as const;

function amendedText({ field, before, after }: AmendedValue, locale: Locale): string {
  if (field === 'role')
    return tasksText(locale, after === 'LEAD' ? 'AMENDED_role_LEAD' : 'AMENDED_role_COORDINATING');
  const known = TOLD_FIELDS.find((one) => one === field);
  if (!known) return field;
  const nothing = tasksText(locale, 'AMENDED_NOTHING');
  return tasksText(locale, `AMENDED_${known}`, { before: before ?? nothing, after: after ?? nothing });
}

/** dd/MM/yyyy */
export function printedDate(date: string): string {
  return date.split('-').reverse().join('/');
}

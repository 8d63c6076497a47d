/**
 * Work inside one unit (design §11): the head hands an assignment to a specialist, the specialist drafts, the head
 * reports. Pure.
 *
 * - Only the own unit's people are concerned; nobody outside sees how a unit divides its work.
 * - The internal date is the unit's own; one after the official date is allowed and flagged.
 * - A draft is written, sent to the head, and reported or given back with a remark; whoever it was given back to goes
 *   on writing it.
 */
import { OPEN_STATES } from '../assignment.rules.js';
import type { AssignmentState, Relation } from '../assignment.rules.js';

export const DRAFT_STAGES = ['WRITING', 'SENT', 'GIVEN_BACK'] as const;
export type DraftStage = (typeof DRAFT_STAGES)[number];

export type InsideRefusal =
  'NOT_HEAD' | 'NOT_YOUR_DRAFT' | 'CLOSED' | 'DATE_IN_PAST' | 'DRAFT_EMPTY' | 'NOT_SENT';

/** What a person may do with the work of the own unit. */
export interface InsideRights {
  /** Belongs to the unit at all. */
  sees: boolean;
  hands: boolean;
  drafts: boolean;
}

/**
 * @param actsFor the person and those he stands in for.
 * @param handedTo the specialist it was handed to; null: every specialist of the unit may draft.
 */
export function insideRights(
  relations: readonly Relation[],
  actsFor: readonly string[],
  handedTo: string | null,
): InsideRights {
  const head = relations.includes('OWN_HEAD');
  const specialist = relations.includes('OWN_SPECIALIST');
  return {
    sees: head || specialist,
    hands: head,
    drafts: specialist && (handedTo === null || actsFor.includes(handedTo)),
  };
}

/** The unit still has something to do with it. */
export function isOpen(state: AssignmentState): boolean {
  return OPEN_STATES.some((open) => open === state);
}

/** The unit's own date leaves no time before the official one. */
export function isAfterDue(internalDueOn: string | null, lastDayOn: string | null): boolean {
  return internalDueOn !== null && lastDayOn !== null && internalDueOn > lastDayOn;
}

export function handingFault(
  { state }: { state: AssignmentState },
  internalDueOn: string | null,
  today: string,
): InsideRefusal | null {
  if (!isOpen(state)) return 'CLOSED';
  return internalDueOn !== null && internalDueOn < today ? 'DATE_IN_PAST' : null;
}

/** Why a draft cannot be sent to the head. */
export function sendingFault(draft: { result: string }): InsideRefusal | null {
  return draft.result.trim() ? null : 'DRAFT_EMPTY';
}

/** Why a draft cannot be given back: only what was sent can. */
export function givingBackFault({ stage }: { stage: DraftStage }): InsideRefusal | null {
  return stage === 'SENT' ? null : 'NOT_SENT';
}

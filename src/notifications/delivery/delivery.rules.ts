/**
 * What a person may do about a message that did not arrive by itself. Pure.
 *
 * Sending again keeps the Message-ID: if the first copy did arrive after all, the recipient's mail program can see
 * that both are one. Where that is in doubt (`UNCERTAIN`) the person says so knowingly.
 */
import type { MessageStatus } from '../message.entity.js';

export const DELIVERY_ACTIONS = ['RESEND', 'MARK_DELIVERED'] as const;
export type DeliveryAction = (typeof DELIVERY_ACTIONS)[number];

const OPEN: readonly MessageStatus[] = ['FAILED', 'UNCERTAIN', 'NO_ADDRESS'];

export function actionsFor(status: MessageStatus): DeliveryAction[] {
  return OPEN.includes(status) ? [...DELIVERY_ACTIONS] : [];
}

/** It may have arrived: sending it again needs a person's word. */
export function needsConfirmation(status: MessageStatus): boolean {
  return status === 'UNCERTAIN';
}

const CONNECTION = [
  { key: 'ANSWER_LATE', words: /^(Timeout|Connection timeout|Greeting never received)/ },
  { key: 'ANSWER_CUT', words: /^(Connection closed|Unexpected socket close|Socket closed|read E|write E)/ },
  { key: 'ANSWER_UNREACHED', words: /^(connect E|getaddrinfo )/ },
] as const;

/** The sentence for a connection that failed without any answer of the server; null where the server did answer. */
export function connectionFault(answer: string): (typeof CONNECTION)[number]['key'] | null {
  return CONNECTION.find(({ words }) => words.test(answer))?.key ?? null;
}

import { createHash } from 'node:crypto';

/**
 * The chain over the audit trail (design §13): every link's hash covers the one before it, so that nothing in the
 * middle can be changed, taken out or put in without every later link being wrong.
 */

/** What the first link stands on. */
export const CHAIN_START = '0'.repeat(64);

export interface Link {
  position: number;
  eventId: string;
  hash: string;
}

/** A link with the event it seals, as text; null where the event is gone. */
export interface LinkedEvent extends Link {
  event: string | null;
}

export interface ChainFault {
  /** `GAP`: links are missing before this one. `MISSING`: its event is gone. `CHANGED`: event or link was altered. */
  kind: 'GAP' | 'MISSING' | 'CHANGED';
  position: number;
  eventId: string;
}

/** The chain's end. */
export interface ChainHead {
  position: number;
  hash: string;
}

export const EMPTY_CHAIN: ChainHead = { position: 0, hash: CHAIN_START };

/** SHA-256 over the link before and the event's text, in hexadecimal. */
export function linkHash(before: string, event: string): string {
  return createHash('sha256').update(before).update('\n').update(event).digest('hex');
}

/** The links that follow `head` for these events, in this order. */
export function linksAfter(head: ChainHead, events: Array<{ id: string; text: string }>): Link[] {
  let { position, hash } = head;
  return events.map(({ id, text }) => {
    position += 1;
    hash = linkHash(hash, text);
    return { position, eventId: id, hash };
  });
}

/**
 * What is wrong with the links that follow `head`. After a fault the check goes on from the hash that is written,
 * so that each alteration is named once and the untouched rest is not.
 */
export function faultsAfter(head: ChainHead, links: LinkedEvent[]): ChainFault[] {
  let { position, hash } = head;
  return links.flatMap((link) => {
    const kind = faultOf(link, { position, hash });
    ({ position, hash } = link);
    return kind ? [{ kind, position: link.position, eventId: link.eventId }] : [];
  });
}

function faultOf(link: LinkedEvent, before: ChainHead): ChainFault['kind'] | null {
  if (link.position !== before.position + 1) return 'GAP';
  if (link.event === null) return 'MISSING';
  return link.hash === linkHash(before.hash, link.event) ? null : 'CHANGED';
}

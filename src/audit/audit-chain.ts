import { Injectable } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import {
  ChainFault,
  ChainHead,
  EMPTY_CHAIN,
  faultsAfter,
  LinkedEvent,
  linksAfter,
} from './audit-chain.rules.js';

/** Any number, the same in every process: one seals at a time. */
const SEAL_LOCK = 7_302_024;

const EVENTS_AT_ONCE = 5_000;

/**
 * How far behind the newest sealed event a late one is looked for. An event gets its number before its transaction
 * commits; one that stays open while this many others commit is cut off by the server's own time limits long before.
 */
const LATE_EVENTS = 100_000;

/** The same bytes for the same event on every server: no time zone, no date style, keys in jsonb's own order. */
const EVENT_TEXT = `jsonb_build_array(e.id, e.recorded_at AT TIME ZONE 'UTC', e.at AT TIME ZONE 'UTC', e.actor_id,
  e.actor_name, e.authority_id, e.kind, e.subject_type, e.subject_id, e.payload)::text`;

const UNSEALED = `SELECT e.id::text AS id, ${EVENT_TEXT} AS text FROM audit_event e
  WHERE e.id > (SELECT coalesce(max(event_id), 0) FROM audit_seal) - $1::bigint
    AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.event_id = e.id)
  ORDER BY e.id LIMIT $2`;

export interface ChainReport {
  sealed: number;
  /** Recorded since the last sealing. */
  unsealed: number;
  head: ChainHead;
  faults: ChainFault[];
}

/**
 * Seals the audit trail link by link, after the fact: people's changes never wait for one another at the end of a
 * chain. What was recorded since the last sealing is protected by the trigger alone.
 */
@Injectable()
export class AuditChain {
  constructor(private readonly dataSource: DataSource) {}

  /** Seals whatever is not sealed yet. @returns how many events were. */
  async seal(): Promise<number> {
    let sealed = 0;
    for (;;) {
      const batch = await this.dataSource.transaction((em) => this.sealBatch(em));
      sealed += batch;
      if (batch < EVENTS_AT_ONCE) return sealed;
    }
  }

  /** Reads the whole chain and every event again. */
  async verify(): Promise<ChainReport> {
    const faults: ChainFault[] = [];
    let head = EMPTY_CHAIN;
    let sealed = 0;
    for (;;) {
      const links = await this.linksFrom(head.position);
      faults.push(...faultsAfter(head, links));
      sealed += links.length;
      head = links.at(-1) ?? head;
      if (links.length < EVENTS_AT_ONCE) break;
    }
    const [{ unsealed }] = await this.dataSource.query<[{ unsealed: number }]>(
      `SELECT count(*)::int AS unsealed FROM audit_event e
       WHERE NOT EXISTS (SELECT FROM audit_seal s WHERE s.event_id = e.id)`,
    );
    return { sealed, unsealed, head: { position: head.position, hash: head.hash }, faults };
  }

  /** Whether a hash that was noted elsewhere is still part of the chain: an end that was cut off is not. */
  async knows(hash: string): Promise<boolean> {
    const [{ known }] = await this.dataSource.query<[{ known: boolean }]>(
      'SELECT EXISTS (SELECT FROM audit_seal WHERE hash = $1) AS known',
      [hash],
    );
    return known;
  }

  private async sealBatch(em: EntityManager): Promise<number> {
    await em.query('SELECT pg_advisory_xact_lock($1)', [SEAL_LOCK]);
    const [head = EMPTY_CHAIN] = await em.query<ChainHead[]>(
      'SELECT position::int, hash FROM audit_seal ORDER BY position DESC LIMIT 1',
    );
    const events = await em.query<Array<{ id: string; text: string }>>(UNSEALED, [
      LATE_EVENTS,
      EVENTS_AT_ONCE,
    ]);
    const links = linksAfter(head, events);
    await em.query(
      `INSERT INTO audit_seal (position, event_id, hash)
       SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::text[])`,
      [
        links.map(({ position }) => position),
        links.map(({ eventId }) => eventId),
        links.map(({ hash }) => hash),
      ],
    );
    return links.length;
  }

  private linksFrom(position: number): Promise<LinkedEvent[]> {
    return this.dataSource.query<LinkedEvent[]>(
      `SELECT s.position::int, s.event_id::text AS "eventId", s.hash,
         CASE WHEN e.id IS NOT NULL THEN ${EVENT_TEXT} END AS event
       FROM audit_seal s LEFT JOIN audit_event e ON e.id = s.event_id
       WHERE s.position > $1 ORDER BY s.position LIMIT $2`,
      [position, EVENTS_AT_ONCE],
    );
  }
}

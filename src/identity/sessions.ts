import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../access/index.js';
import { Clock, newId } from '../common/index.js';
import { runPrepared } from '../database/index.js';
import type { OwnSessionDto } from './dto/own-session.dto.js';
import { lentRolesSql } from './held-roles.sql.js';
import { KeptActors } from './kept-actors.js';
import { SESSION_DAYS } from './session-cookie.js';

const IDLE_LIMIT = '8 hours';

interface StandingRow {
  seenLongAgo: boolean;
  asOf: string;
}

type ActorRow = Actor & StandingRow;

/**
 * A session is live by the database's time, so that all processes agree on it. Asked anew by every request, so that
 * whoever was signed out, moved or blocked anywhere is so with the next one.
 */
const NOT_OVER = `s.expires_at > now() AND s.last_seen_at > now() - interval '${IDLE_LIMIT}'`;
const LIVE = `s.token_hash = $1 AND ${NOT_OVER}`;
const STANDING = `s.last_seen_at < now() - interval '1 minute' AS "seenLongAgo",
  (SELECT transaction::text FROM access_change) AS "asOf"`;

/** Whether the session is live, and whether anybody's access has changed: enough for a person known from before. */
const STILL_LIVE = `SELECT ${STANDING} FROM session s WHERE ${LIVE}`;

/** Who the session belongs to. Each table in it but `session` notes its changes in `access_change`. */
export const ACTOR = `
  WITH RECURSIVE live AS (
    SELECT p.id, p.full_name, p.locale, ${STANDING}
    FROM session s JOIN user_account p ON p.id = s.user_id AND p.active
    WHERE ${LIVE}
  ), held AS (
    SELECT r.role, r.unit_id, u.authority_id, NULL::uuid AS away_id, NULL AS away_name
    FROM live JOIN role_assignment r ON r.user_id = live.id JOIN unit u ON u.id = r.unit_id
    UNION ALL
    SELECT lent.role, lent.unit_id, u.authority_id, lent.away_id, lent.away_name
    FROM live JOIN ${lentRolesSql('$2')} lent ON lent.user_id = live.id JOIN unit u ON u.id = lent.unit_id
  ), scope AS (
    SELECT DISTINCT unit_id AS top, unit_id FROM held
    UNION
    SELECT scope.top, below.id FROM scope JOIN unit below ON below.parent_id = scope.unit_id
  )
  SELECT id AS "userId", full_name AS "fullName", locale, "seenLongAgo", "asOf",
    (SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'role', held.role, 'unitId', held.unit_id, 'authorityId', held.authority_id,
        'scopeUnitIds', (SELECT jsonb_agg(scope.unit_id) FROM scope WHERE scope.top = held.unit_id),
        'insteadOf', CASE WHEN held.away_id IS NOT NULL
          THEN jsonb_build_object('userId', held.away_id, 'fullName', held.away_name) END))
      ORDER BY held.role, held.unit_id), '[]') FROM held) AS roles
  FROM live`;

/** Signed-in browsers. The cookie's value is random and known only to the browser; the table keeps its hash. */
@Injectable()
export class Sessions {
  private readonly kept = new KeptActors();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @returns the value for the cookie. */
  async open(em: EntityManager, userId: string, browser: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await em.query(
      `INSERT INTO session (id, token_hash, user_id, browser, expires_at)
         VALUES ($1, $2, $3, $4, now() + interval '${SESSION_DAYS} days')`,
      [newId(), hashOf(token), userId, browser],
    );
    return token;
  }

  /** @returns whose session it was; null when there was none. */
  async close(em: EntityManager, token: string): Promise<Pick<Actor, 'userId' | 'fullName'> | null> {
    const [[person]] = await em.query<[Array<{ userId: string; fullName: string }>, number]>(
      `DELETE FROM session s USING user_account p WHERE s.token_hash = $1 AND p.id = s.user_id
         RETURNING p.id AS "userId", p.full_name AS "fullName"`,
      [hashOf(token)],
    );
    return person ?? null;
  }

  /** Those that are not over, the one of `token` first, then the one that was used last. */
  ofPerson(em: EntityManager, userId: string, token: string): Promise<OwnSessionDto[]> {
    return em.query<OwnSessionDto[]>(
      `SELECT s.id, s.browser, s.created_at AS "signedInAt", s.last_seen_at AS "lastSeenAt",
         s.token_hash = $2 AS current
       FROM session s WHERE s.user_id = $1 AND ${NOT_OVER}
       ORDER BY s.token_hash = $2 DESC, s.last_seen_at DESC, s.id`,
      [userId, hashOf(token)],
    );
  }

  async closeThese(em: EntityManager, ids: string[]): Promise<void> {
    await em.query('DELETE FROM session WHERE id = ANY($1::uuid[])', [ids]);
  }

  /** @param but the cookie of the browser that stays signed in. */
  async closeAll(em: EntityManager, userId: string, but?: string): Promise<void> {
    await em.query('DELETE FROM session WHERE user_id = $1 AND token_hash <> $2', [
      userId,
      but ? hashOf(but) : '',
    ]);
  }

  /** Who the cookie belongs to, with roles and everything below them; null when the session is over. */
  async actorOf(token: string): Promise<Actor | null> {
    const tokenHash = hashOf(token);
    const today = this.clock.today();
    const kept = this.kept.find(tokenHash);
    if (kept?.today === today) {
      const [still] = await runPrepared<StandingRow>(this.dataSource, STILL_LIVE, [tokenHash]);
      if (still?.asOf === kept.asOf) return this.seen(tokenHash, kept.actor, still);
    }
    const [row] = await runPrepared<ActorRow>(this.dataSource, ACTOR, [tokenHash, today]);
    if (!row) {
      this.kept.forget(tokenHash);
      return null;
    }
    const { seenLongAgo, asOf, ...actor } = row;
    this.kept.keep(tokenHash, { actor, today, asOf });
    return this.seen(tokenHash, actor, { seenLongAgo });
  }

  private async seen(
    tokenHash: string,
    actor: Actor,
    { seenLongAgo }: Pick<StandingRow, 'seenLongAgo'>,
  ): Promise<Actor> {
    if (seenLongAgo)
      await this.dataSource.query('UPDATE session SET last_seen_at = now() WHERE token_hash = $1', [
        tokenHash,
      ]);
    return actor;
  }

  /** Forgets the sessions that are over. */
  async clearExpired(): Promise<void> {
    await this.dataSource.query(
      `DELETE FROM session WHERE expires_at <= now() OR last_seen_at <= now() - interval '${IDLE_LIMIT}'`,
    );
  }

  async isLive(token: string): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>(
      `SELECT FROM session s JOIN user_account p ON p.id = s.user_id AND p.active
       WHERE ${LIVE}`,
      [hashOf(token)],
    );
    return rows.length > 0;
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

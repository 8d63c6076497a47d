import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../database/index.js';
import { Desks } from '../desk.js';
import { contentOf } from '../letter.js';
import type { Content } from '../letter.js';
import type { Desk, Reader } from '../letter-lines.js';
import { MessageStore } from '../message-store.js';
import type { NoticeKind } from '../notices.queries.js';
import { ANSWERING_SQL } from '../recipients.sql.js';
import { handedOverLetter, leaveLetter, unitChangedLetter } from './arrangement-letters.js';
import type { Handover, Leave, NoticeLetter, UnitsChanged } from './arrangement-letters.js';

interface Told extends Reader {
  userId: string;
}

/**
 * Tells people of arrangements that concern them: who stands in for whom, whose work goes to whom, how units changed.
 * Each source row remembers that it was told, in the transaction that writes the messages: however often the job
 * runs, it is told once.
 */
@Injectable()
export class ArrangementNotices {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: MessageStore,
    private readonly desks: Desks,
  ) {}

  /** The person and the substitute; nobody where it has been ended meanwhile. */
  async leaveRegistered(leaveId: string): Promise<void> {
    await this.transactions.run(async (em) => {
      const leave = await claim<Leave & Source>(
        em,
        `UPDATE person_leave l SET told_at = now()
         FROM user_account away, user_account substitute, unit u
         WHERE l.id = $1 AND l.told_at IS NULL AND l.ended_at IS NULL AND away.id = l.user_id
           AND substitute.id = l.substitute_id AND u.id = l.unit_id
         RETURNING u.authority_id AS "authorityId", ARRAY[away.id, substitute.id] AS people, away.full_name AS away,
           away.id AS "awayId", substitute.full_name AS substitute, u.name AS unit, l.from_on::text AS "from",
           l.to_on::text AS "to", l.reason, l.created_by_name AS by`,
        leaveId,
      );
      if (leave)
        await this.tell(em, leave, 'ON_LEAVE', ({ userId, locale }) =>
          leaveLetter(leave, userId === leave.awayId, locale),
        );
    });
  }

  /** Who gave and who took. */
  async handedOver(handoverId: string): Promise<void> {
    await this.transactions.run(async (em) => {
      const handover = await claim<Handover & Source>(
        em,
        `UPDATE work_handover h SET told_at = now() FROM unit u
         WHERE h.id = $1 AND h.told_at IS NULL AND h.status = 'DONE' AND u.id = h.unit_id
         RETURNING h.authority_id AS "authorityId", ARRAY[h.from_id, h.to_id] AS people, h.from_name AS "from",
           h.from_id AS "fromId", h.to_name AS "to", u.name AS unit, h.effective_on::text AS date, h.reason,
           h.created_by_name AS by, (h.outcome ->> 'assignments')::int AS assignments,
           (h.outcome ->> 'drafts')::int AS drafts, h.outcome -> 'roles' AS roles`,
        handoverId,
      );
      if (handover)
        await this.tell(em, handover, 'HANDED_OVER', ({ userId, locale }) =>
          handedOverLetter(handover, userId === handover.fromId, locale),
        );
    });
  }

  /** Who answers for the units that carry on; a renamed unit carries on itself. */
  async unitChanged(changeId: string): Promise<void> {
    await this.transactions.run(async (em) => {
      const change = await claim<UnitsChanged & Source>(
        em,
        `UPDATE unit_change c SET told_at = now()
         WHERE c.id = $1 AND c.told_at IS NULL AND c.status = 'APPLIED'
         RETURNING c.authority_id AS "authorityId", c.kind, c.effective_on::text AS date, c.ground,
           c.outcome -> 'units' AS units, c.outcome -> 'successors' AS successors,
           (c.outcome ->> 'moved')::int AS moved, (c.outcome ->> 'merged')::int AS merged,
           ARRAY(SELECT DISTINCT told.user_id FROM ${ANSWERING_SQL} told JOIN unit u ON u.id = told.unit_id
             WHERE u.authority_id = c.authority_id AND u.dissolved_on IS NULL
               AND u.name IN (SELECT jsonb_array_elements_text(c.outcome -> 'successors'))) AS people`,
        changeId,
      );
      if (change)
        await this.tell(em, change, 'UNIT_CHANGED', ({ locale }) => unitChangedLetter(change, locale));
    });
  }

  private async tell(
    em: EntityManager,
    { authorityId, people }: Source,
    kind: NoticeKind,
    write: (reader: Told) => NoticeLetter,
  ): Promise<void> {
    const readers = await em.query<Told[]>(
      `SELECT id AS "userId", full_name AS "fullName", locale FROM user_account
       WHERE id = ANY($1::uuid[]) AND active ORDER BY id`,
      [people],
    );
    const desk = await this.desks.today(em);
    await this.store.addAll(
      em,
      readers.map((reader) => ({
        ...{ recipientId: reader.userId, authorityId, kind, reminderIds: [] },
        content: contentFor(write(reader), reader, desk),
      })),
    );
  }
}

interface Source {
  authorityId: string;
  people: string[];
}

/** The row of what is told, once; null: it was told already, or there is nothing to tell any more. */
async function claim<T>(em: EntityManager, sql: string, id: string): Promise<T | null> {
  const [[row]] = await em.query<[T[], number]>(sql, [id]);
  return row ?? null;
}

function contentFor(letter: NoticeLetter, { fullName, locale }: Told, { publicUrl }: Desk): Content {
  return contentOf(letter(fullName), publicUrl, locale);
}

import { Injectable, Logger } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import { Clock } from '../common/index.js';
import { Transactions } from '../database/index.js';
import { composeDigest, groupBy } from './compose.js';
import { Desks } from './desk.js';
import { DigestLine, LedgerLines } from './ledger-lines.queries.js';
import type { Desk, Reader } from './letter-lines.js';
import { MessageStore, NewMessage } from './message-store.js';
import { OWED_CTES, OWED_SQL } from './owed.sql.js';
import { OpenAuthorities, openAuthorities, owedParams } from './owed-steps.rules.js';
import { Policies, PolicyBook } from './policy/policies.js';
import { OPEN_STATES_SQL } from './recipients.sql.js';
import { isUrgent, STANDING_DAYS, timeOfDay } from './reminder.rules.js';

/** People whose digests are written in one transaction: what the sweep holds in memory at a time. */
const PEOPLE_AT_ONCE = 100;
const BEFORE_EVERYBODY = '00000000-0000-0000-0000-000000000000';

export interface SweepResult {
  /** New ledger rows. */
  reminders: number;
  digests: number;
}

interface Recipient extends Reader {
  id: string;
  /** Has had the digest of today. */
  hadDigest: boolean;
}

/**
 * Finds everything due and unsent and writes it down: first the missing ledger rows in one statement, then one
 * digest a person from the rows that no message carries yet. Run again, by as many processes as like, it finds
 * nothing to add.
 *
 * One digest a person and working day. What is entered after it waits for the next one, except what would then
 * come too late: that goes out at once.
 */
@Injectable()
export class ReminderSweep {
  private readonly log = new Logger('reminders');

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly desks: Desks,
    private readonly policies: Policies,
    private readonly lines: LedgerLines,
    private readonly store: MessageStore,
  ) {}

  async run(): Promise<SweepResult> {
    const desk = await this.desks.today();
    const book = await this.policies.load();
    const who = openAuthorities(book, desk.today, timeOfDay(this.clock.now()), desk.calendar);
    if (!who.byDefault && !who.open.length) return { reminders: 0, digests: 0 };
    const reminders = await this.addMissing(desk, book, who);
    const digests = await this.writeDigests(desk, who);
    if (reminders || digests) this.log.log(`${reminders} reminders, ${digests} digests`);
    return { reminders, digests };
  }

  /** @returns how many ledger rows were missing. */
  private async addMissing(desk: Desk, book: PolicyBook, who: OpenAuthorities): Promise<number> {
    const params = owedParams(book, {
      days: [desk.today],
      calendar: desk.calendar,
      oldestDueOn: await this.oldestOpen(desk.today),
    });
    const [result] = await this.dataSource.query<[{ added: number }]>(INSERT_MISSING, [
      ...params,
      desk.today,
      ...readyParams(who),
    ]);
    return result.added;
  }

  private async oldestOpen(today: string): Promise<string | null> {
    const [row] = await this.dataSource.query<[{ oldest: string | null }]>(
      `SELECT least((SELECT min(due_on) FROM assignment WHERE state IN ${OPEN_STATES_SQL}),
         (SELECT min(due_on) - 31 FROM unit_report WHERE state = 'OPEN'),
         (SELECT min(due_on) FROM report_period WHERE due_on >= $1::date - ${STANDING_DAYS}))::text AS oldest`,
      [today],
    );
    return row.oldest;
  }

  private async writeDigests(desk: Desk, who: OpenAuthorities): Promise<number> {
    let digests = 0;
    let after: string | undefined = BEFORE_EVERYBODY;
    while (after) {
      const batch: { last?: string; written: number } = await this.transactions.run((em) =>
        this.writeBatch(em, desk, who, after as string),
      );
      digests += batch.written;
      after = batch.last;
    }
    return digests;
  }

  /** The digests of the next people; each person's row is locked, so that a second sweep passes them by. */
  private async writeBatch(
    em: EntityManager,
    desk: Desk,
    who: OpenAuthorities,
    after: string,
  ): Promise<{ last?: string; written: number }> {
    const people = await em.query<Array<Omit<Recipient, 'hadDigest'>>>(
      `SELECT p.id, p.full_name AS "fullName", p.locale FROM user_account p
       WHERE p.id > $1 AND EXISTS (SELECT FROM reminder r
         WHERE r.recipient_id = p.id AND r.status = 'PENDING' AND r.message_id IS NULL)
         AND p.id IN ${readySql(2)}
       ORDER BY p.id LIMIT ${PEOPLE_AT_ONCE} FOR NO KEY UPDATE OF p SKIP LOCKED`,
      [after, ...readyParams(who)],
    );
    if (!people.length) return { written: 0 };
    const ids = people.map(({ id }) => id);
    // Read after the locks are held: what another sweep has just written is seen.
    const rows = groupBy(
      await this.lines.digestLines(em, { column: 'recipient_id', ids }),
      (row) => row.recipientId,
    );
    const had = await em.query<Array<{ id: string }>>(
      'SELECT recipient_id AS id FROM message WHERE recipient_id = ANY($1::uuid[]) AND digest_on = $2',
      [ids, desk.today],
    );
    const hadDigest = new Set(had.map(({ id }) => id));
    const messages: NewMessage[] = [];
    for (const person of people) {
      const recipient = { ...person, hadDigest: hadDigest.has(person.id) };
      const message = await this.digestOf(em, recipient, rows.get(person.id) ?? [], desk);
      if (message) messages.push(message);
    }
    await this.store.addAll(em, messages);
    return { last: ids.at(-1), written: messages.length };
  }

  private async digestOf(
    em: EntityManager,
    recipient: Recipient,
    rows: DigestLine[],
    desk: Desk,
  ): Promise<NewMessage | null> {
    // Rows that were written beside another sweep's digest wait for tomorrow's, unless they cannot.
    const taken = recipient.hadDigest ? rows.filter(({ step }) => isUrgent(step)) : rows;
    const { content, dropped } = composeDigest(recipient, taken, desk);
    await this.store.skipReminders(em, dropped);
    if (!content) return null;
    const owed = taken.filter(({ reason }) => !reason);
    return {
      recipientId: recipient.id,
      authorityId: owed[0]?.authorityId as string,
      kind: 'DIGEST',
      content,
      digestOn: recipient.hadDigest ? undefined : desk.today,
      reminderIds: owed.map(({ reminderId }) => reminderId),
    };
  }
}

/**
 * The people who may be written to now: those with a role in an authority whose hour has come. So who works in two
 * has one hour, the earlier one.
 */
function readySql(firstParam: number): string {
  const [open, closed, byDefault] = [0, 1, 2].map((offset) => `$${firstParam + offset}`);
  return `(
    SELECT held.user_id FROM role_assignment held JOIN unit home ON home.id = held.unit_id
    WHERE CASE WHEN home.authority_id = ANY(${open}::uuid[]) THEN true
      WHEN home.authority_id = ANY(${closed}::uuid[]) THEN false ELSE ${byDefault}::boolean END)`;
}

function readyParams({ open, closed, byDefault }: OpenAuthorities): unknown[] {
  return [open, closed, byDefault];
}

const INSERT_MISSING = `
  WITH ${OWED_CTES},
  missing AS (
    INSERT INTO reminder (obligation_type, obligation_id, step, due_on, recipient_id, authority_id)
    SELECT owed.type, owed.obligation_id, owed.step, owed.due_on, owed.user_id, owed.authority_id
    FROM ${OWED_SQL} owed
    WHERE owed.user_id IN ${readySql(6)} AND (owed.urgent OR NOT EXISTS (
      SELECT FROM message m WHERE m.recipient_id = owed.user_id AND m.digest_on = $5))
    ON CONFLICT DO NOTHING
    RETURNING 1
  ) SELECT count(*)::int AS added FROM missing`;

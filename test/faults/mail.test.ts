import { setTimeout } from 'node:timers/promises';
import { ReminderSweep } from '../../src/notifications/reminder-sweep.js';
import type { Treatment } from '../support/mail-server.js';
import { BACKENDS } from '../support/redis.js';
import { tell } from './support/fault-table.js';
import type { Owing } from './support/installation.js';
import { Installation } from './support/installation.js';

interface Ended {
  status: string;
  attempts: number;
  answer: string | null;
  outcomes: string[];
}

describe.each(BACKENDS)('the mail server and people fail, with the queue on %s', (backend) => {
  let product: Installation;

  beforeEach(async () => {
    product = await Installation.start(backend);
  });

  afterEach(() => product.close());

  const ended = async ({ personId }: Owing): Promise<Ended | undefined> =>
    (
      await product.source.query<Ended[]>(
        `SELECT status, attempts, answer,
           ARRAY(SELECT attempt ->> 'outcome' FROM jsonb_array_elements(attempt_log) attempt) AS outcomes
         FROM message WHERE recipient_id = $1`,
        [personId],
      )
    )[0];

  it('rows 9 and 10: it breaks off or refuses at each stage, inside a batch; each message ends by itself', async () => {
    const stages = {
      first: 'take',
      'before the text': 'drop-before-text',
      'in the text': 'drop-in-text',
      'after the text': 'drop-after-text',
      'asks to come back, at the recipient': { code: 450, answer: 'greylisted', at: 'recipient' },
      'asks to come back, at the text': { code: 452, answer: 'disk full', at: 'data' },
      'refuses, at the recipient': { code: 550, answer: 'no such mailbox', at: 'recipient' },
      'refuses, at the text': { code: 554, answer: 'not wanted', at: 'data' },
      last: 'take',
    } as const satisfies Record<string, Treatment>;
    const owing = new Map<string, Owing>();
    for (const [stage, treatment] of Object.entries(stages)) {
      const one = await product.owe();
      owing.set(stage, one);
      product.mail.treat(one.email, treatment);
    }
    const worker = product.startWorker();
    await worker.ready;
    const tried = async () =>
      (await Promise.all([...owing.values()].map(ended))).every((one) => (one?.outcomes.length ?? 0) > 0);
    for (let looks = 0; !(await tried()) && looks < 200; looks += 1) await setTimeout(100);
    await worker.stop();
    const after = async () =>
      Object.fromEntries(
        await Promise.all(
          [...owing].map(async ([stage, one]) => {
            const { status, outcomes = [] } = (await ended(one)) ?? {};
            return [stage, [status, ...outcomes].join(' ')] as const;
          }),
        ),
      );
    expect(await after()).toEqual({
      first: 'SENT SENT',
      'before the text': 'WAITING LATER',
      'in the text': 'UNCERTAIN UNCERTAIN',
      'after the text': 'UNCERTAIN UNCERTAIN',
      'asks to come back, at the recipient': 'WAITING LATER',
      'asks to come back, at the text': 'WAITING LATER',
      'refuses, at the recipient': 'FAILED REFUSED',
      'refuses, at the text': 'FAILED REFUSED',
      last: 'SENT SENT',
    });
    for (const { email } of owing.values()) product.mail.treat(email, 'take');
    const recoveryMs = await product.settle();
    // What asked to come back is sent; what may have arrived, or was refused, is left to a person.
    expect(await after()).toMatchObject({
      'before the text': 'SENT LATER SENT',
      'in the text': 'UNCERTAIN UNCERTAIN',
      'after the text': 'UNCERTAIN UNCERTAIN',
      'asks to come back, at the recipient': 'SENT LATER SENT',
      'asks to come back, at the text': 'SENT LATER SENT',
      'refuses, at the recipient': 'FAILED REFUSED',
      'refuses, at the text': 'FAILED REFUSED',
    });
    const effect = await product.effectOn([...owing.values()]);
    tell({
      rows: '9, 10',
      fault: 'SMTP breaks off, 4xx, 5xx',
      backend,
      runs: owing.size,
      effect,
      recoveryMs,
    });
    expect(effect).toMatchObject({ sent: 5, uncertain: 2, failed: 2, lost: 0, doubled: 0 });
    const ids = product.mail.received.map(({ mail }) => mail.messageId);
    expect(new Set(ids).size).toBe(ids.length);
  }, 120_000);

  it('row 11: what is queued and no longer owed, or no longer that person’s, is not sent, and says why', async () => {
    const why: Record<string, (one: Owing) => [string, unknown[]]> = {
      SENT: ({ assignmentId }) => ['UPDATE assignment SET percent = 10 WHERE id = $1', [assignmentId]],
      SKIPPED_MOVED: ({ assignmentId }) => [
        `UPDATE assignment SET due_on = '2023-03-31', last_day_on = '2023-03-31' WHERE id = $1`,
        [assignmentId],
      ],
      SKIPPED_STOPPED: ({ assignmentId }) => [
        `UPDATE assignment SET state = 'CANCELLED' WHERE id = $1`,
        [assignmentId],
      ],
      SKIPPED_DONE: ({ assignmentId }) => [
        `UPDATE assignment SET state = 'SUBMITTED', submitted_on = '2022-12-22' WHERE id = $1`,
        [assignmentId],
      ],
      SKIPPED_PERSON_LEFT: ({ personId }) => ['DELETE FROM role_assignment WHERE user_id = $1', [personId]],
    };
    const owing = await product.oweMany(Object.keys(why).length);
    // The sweep has run and the messages are queued when each of it happens.
    await product.web.app.get(ReminderSweep).run();
    for (const [index, change] of Object.values(why).entries()) {
      const [sql, values] = change(owing[index] as Owing);
      await product.source.query(sql, values);
    }
    const recoveryMs = await product.settle();
    const reasons = await Promise.all(
      owing.map(async ({ assignmentId, personId }) => {
        const [row] = await product.source.query<Array<{ status: string; reason: string | null }>>(
          `SELECT status, reason FROM reminder WHERE obligation_type = 'ASSIGNMENT' AND obligation_id = $1
             AND recipient_id = $2`,
          [assignmentId, personId],
        );
        return row?.reason ?? row?.status;
      }),
    );
    expect(reasons).toEqual(Object.keys(why));
    expect(product.mail.received.map(({ recipients }) => recipients[0])).toEqual([owing[0]?.email]);
    tell({
      rows: '11',
      fault: 'moved, cancelled, done, person left',
      backend,
      runs: owing.length,
      effect: { owed: owing.length, sent: 1, lost: 0, doubled: 0 },
      recoveryMs,
    });
  }, 120_000);
});

import { built } from '../support/built.mjs';
import { endCapture, startCapture } from '../support/capture.mjs';
import { openDatabase } from '../support/database.mjs';
import { ms, peakMegabytes, timed, times } from '../support/measure.mjs';
import { addAuthority, addHeads, addPlans } from '../support/organisation.mjs';
import { openProduct } from '../support/product-context.mjs';

/** A Wednesday, after the hour of sending. */
const NOW = '2026-06-10T08:00:00+07:00';
const ONE_IN_FIFTY_TODAY = `CASE WHEN (t.position * 20 + k) % 50 = 0 THEN date '2026-06-10'
  ELSE date '2026-12-01' + (t.position + k) % 100 END`;
const MOST_TIMES = 1.5;
const MOST_MORE_MEGABYTES = 100;

/**
 * The sweep, from nothing written to every digest written; beside it, its own statements run by hand over the same
 * state. A second sweep must find nothing.
 */
export async function run(context) {
  const { url, pool } = await openDatabase(context);
  const organisation = await addAuthority(pool, { units: 1_000 });
  await addHeads(pool, organisation);
  await addPlans(pool, organisation, {
    plans: context.small ? 5 : 50,
    allOpen: true,
    due: ONE_IN_FIFTY_TODAY,
  });
  await countLedgerRows(pool);
  const app = await openProduct(context, url, { DONDOC_NOW: NOW });
  const { ReminderSweep } = await built('notifications/reminder-sweep.js');
  const sweep = app.get(ReminderSweep, { strict: false });

  // Once for the warm code and the cached pages; then measured on a clean ledger.
  await sweep.run();
  await forgetEverything(pool);
  globalThis.gc?.();
  const before = peakMegabytes();
  startCapture();
  const { took, answer } = await timed(() => sweep.run());
  const statements = endCapture();
  const more = peakMegabytes() - before;
  const again = await sweep.run();

  await forgetEverything(pool);
  const { took: limit } = await timed(() => runByHand(pool, statements));
  const [{ total }] = (await pool.query('SELECT count(*)::int AS total FROM assignment')).rows;
  const nothing = again.reminders === 0 && again.digests === 0;
  return [
    {
      work: `reminder sweep over ${total.toLocaleString('en')} open assignments, ${answer.reminders.toLocaleString('en')} due`,
      target: `≤ ${MOST_TIMES} ×; flat memory; a second sweep inserts 0`,
      measured: `${ms(took)}, ${answer.digests} digests; ${Math.round(more)} MB more; second: ${again.reminders}`,
      bare: `${ms(limit)} its SQL`,
      ratio: times(took / limit),
      held: took / limit <= MOST_TIMES && more <= MOST_MORE_MEGABYTES && nothing && answer.reminders > 0,
    },
  ];
}

/** Numbered instead of random, so that the statements of one run fit the rows of another. */
async function countLedgerRows(pool) {
  await pool.query(`CREATE SEQUENCE ledger_row`);
  await pool.query(`ALTER TABLE reminder ALTER id SET DEFAULT
    ('00000000-0000-7000-8000-' || lpad(nextval('ledger_row')::text, 12, '0'))::uuid`);
}

async function runByHand(pool, statements) {
  const client = await pool.connect();
  try {
    for (const { text, values } of statements) await client.query(text, values);
  } finally {
    client.release(true);
  }
}

async function forgetEverything(pool) {
  await pool.query('TRUNCATE reminder, message, outbox RESTART IDENTITY CASCADE');
  await pool.query('ALTER SEQUENCE ledger_row RESTART');
}

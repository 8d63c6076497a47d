import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import nodemailer from 'nodemailer';
import { built } from '../support/built.mjs';
import { openDatabase } from '../support/database.mjs';
import { percent, perSecond, timed } from '../support/measure.mjs';
import { addAuthority, addHeads, addPlans } from '../support/organisation.mjs';
import { openProduct } from '../support/product-context.mjs';

const NOW = '2026-06-10T08:00:00+07:00';
const LEAST_SHARE = 0.8;

/** Sending what the sweep wrote, as the mail queue's jobs do; beside it, a nodemailer pool with the same letters. */
export async function run(context) {
  const { url, pool } = await openDatabase(context);
  const organisation = await addAuthority(pool, { units: context.small ? 1_000 : 10_000 });
  await addHeads(pool, organisation);
  await addPlans(pool, organisation, { allOpen: true, due: `date '2026-06-10'` });
  const smtpUrl = await startSink(context);
  const app = await openProduct(context, url, { DONDOC_NOW: NOW, SMTP_URL: smtpUrl });
  const { ReminderSweep } = await built('notifications/reminder-sweep.js');
  const { OutgoingMail } = await built('notifications/outgoing-mail.js');
  const { MESSAGES_PER_JOB, QUEUES } = await queueSettings();
  await app.get(ReminderSweep, { strict: false }).run();

  const mail = app.get(OutgoingMail, { strict: false });
  const { rows } = await pool.query('SELECT id, address, subject, body, html FROM message ORDER BY id');
  const jobs = [];
  for (let at = 0; at < rows.length; at += MESSAGES_PER_JOB)
    jobs.push(rows.slice(at, at + MESSAGES_PER_JOB).map(({ id }) => id));
  const { took } = await timed(() => byTurns(jobs, QUEUES.mail.concurrency, (ids) => mail.send(ids)));
  const [{ sent }] = (await pool.query(`SELECT count(*)::int AS sent FROM message WHERE status = 'SENT'`))
    .rows;
  if (sent !== rows.length) throw new Error(`only ${sent} of ${rows.length} digests were sent`);

  const transport = nodemailer.createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 10,
    maxMessages: Infinity,
  });
  const { took: limit } = await timed(() =>
    byTurns(rows, 10, ({ subject, body, html }) =>
      transport.sendMail({
        from: 'dondoc@bench.example',
        to: 'head@bench.example',
        subject,
        text: body,
        html,
      }),
    ),
  );
  transport.close();
  const [rate, bare] = [(sent / took) * 1_000, (sent / limit) * 1_000];
  return [
    {
      work: `sending ${sent.toLocaleString('en')} digests`,
      target: `≥ ${percent(LEAST_SHARE)} of the rate`,
      measured: perSecond(rate),
      bare: `${perSecond(bare)} nodemailer pool of 10`,
      ratio: percent(rate / bare),
      held: rate / bare >= LEAST_SHARE,
    },
  ];
}

async function queueSettings() {
  const { MESSAGES_PER_JOB } = await built('queue/jobs.js');
  const { QUEUES } = await built('queue/queues.js');
  return { MESSAGES_PER_JOB, QUEUES };
}

async function startSink(context) {
  const child = fork(fileURLToPath(new URL('../support/mail-sink.mjs', import.meta.url)));
  context.onEnd(() => {
    child.disconnect();
    return Promise.resolve();
  });
  const { port } = await new Promise((resolve) => child.once('message', resolve));
  return `smtp://127.0.0.1:${port}`;
}

/** Does the work for each, so many at a time. */
async function byTurns(items, atOnce, work) {
  let next = 0;
  const turn = async () => {
    while (next < items.length) await work(items[next++]);
  };
  await Promise.all(Array.from({ length: atOnce }, turn));
}

import { fork } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import nodemailer from 'nodemailer';
import { built } from '../support/built.mjs';
import { openDatabase } from '../support/database.mjs';
import { percent, perSecond, timed } from '../support/measure.mjs';
import { addAuthority, addHeads, addPlans } from '../support/organisation.mjs';
import { openProduct } from '../support/product-context.mjs';

const NOW = '2026-06-10T08:00:00+07:00';
const LEAST_SHARE = 0.8;
const PARTS = 5;

/** Sending what the sweep wrote, through the queue on PostgreSQL; beside it, a nodemailer pool with the same letters. */
export async function run(context) {
  const { url, pool } = await openDatabase(context);
  const digests = context.small ? 1_000 : 10_000;
  const organisation = await addAuthority(pool, { units: digests });
  await addHeads(pool, organisation);
  // As many tasks as units: each unit then has its part in as many tasks as a task has units.
  const obligations = { tasks: digests, unitsPerTask: 5 };
  await addPlans(pool, organisation, { ...obligations, allOpen: true, due: `date '2026-06-10'` });
  const smtpUrl = await startSink(context);
  const settings = { DONDOC_NOW: NOW, SMTP_URL: smtpUrl };
  await writeDigests(await openProduct(context, url, settings), pool);
  const send = await startSending(await openProduct(context, url, settings, true));

  const { MESSAGES_PER_JOB } = await built('queue/index.js');
  const { rows } = await pool.query('SELECT id, address, subject, body, html FROM message ORDER BY id');
  const jobs = [];
  for (let at = 0; at < rows.length; at += MESSAGES_PER_JOB)
    jobs.push(rows.slice(at, at + MESSAGES_PER_JOB).map(({ id }) => id));
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 10,
    maxMessages: Infinity,
  });
  const sendBare = ({ subject, body, html }) =>
    transport.sendMail({
      from: 'dondoc@bench.example',
      to: 'head@bench.example',
      subject,
      text: body,
      html,
    });
  // By turns, so that a busy moment of the machine falls on both.
  let [took, limit] = [0, 0];
  for (const part of inParts(jobs)) {
    took += (await timed(() => send(part))).took;
    const letters = rows.splice(0, part.flat().length);
    limit += (await timed(() => byTurns(letters, 10, sendBare))).took;
  }
  transport.close();
  const [{ sent }] = (await pool.query(`SELECT count(*)::int AS sent FROM message WHERE status = 'SENT'`))
    .rows;
  if (sent !== digests) throw new Error(`${sent} of ${digests} digests were sent`);
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

/** Leaves them unsent: what the sweep put into the queue is taken out again, to be put there part by part. */
async function writeDigests(app, pool) {
  const { ReminderSweep } = await built('notifications/reminder-sweep.js');
  const { JobQueues } = await built('queue/index.js');
  await app.get(ReminderSweep, { strict: false }).run();
  const waits = 'SELECT FROM outbox WHERE dispatched_at IS NULL';
  while ((await pool.query(waits)).rowCount) await setTimeout(50);
  await app.get(JobQueues, { strict: false }).queue('mail').drain();
  await pool.query('DELETE FROM outbox');
}

/** @returns what queues jobs of these messages and waits until the worker has done them all. */
async function startSending(app) {
  const { JobQueues } = await built('queue/index.js');
  const { OutgoingMail } = await built('notifications/outgoing-mail.js');
  const queues = app.get(JobQueues, { strict: false });
  const mail = app.get(OutgoingMail, { strict: false });
  const sendOne = mail.send.bind(mail);
  let [open, done] = [0, () => undefined];
  mail.send = async (ids) => {
    await sendOne(ids);
    open -= 1;
    if (open === 0) done();
  };
  return async (jobs) => {
    open = jobs.length;
    const all = new Promise((resolve) => (done = resolve));
    await queues.addAll(jobs.map((messageIds) => ({ name: 'mail.send', payload: { messageIds } })));
    await all;
  };
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

function inParts(jobs) {
  const size = Math.ceil(jobs.length / PARTS);
  return Array.from({ length: PARTS }, (_, part) => jobs.slice(part * size, (part + 1) * size));
}

/** Does the work for each, so many at a time. */
async function byTurns(items, atOnce, work) {
  let next = 0;
  const turn = async () => {
    while (next < items.length) await work(items[next++]);
  };
  await Promise.all(Array.from({ length: atOnce }, turn));
}

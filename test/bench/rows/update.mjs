import { performance } from 'node:perf_hooks';
import { openDatabase } from '../support/database.mjs';
import { load } from '../support/load.mjs';
import { percent, perSecond } from '../support/measure.mjs';
import { addAuthority, addPlans } from '../support/organisation.mjs';
import { startProduct } from '../support/servers.mjs';

const USERS = 8;
const LEAST_SHARE = 0.4;
const ROUNDS = 5;
const SECONDS = 2;

/**
 * People report progress, each on an assignment of one's own; beside it, insert + commit of such a report. By turns,
 * so that a busy moment of the machine falls on both.
 */
export async function run(context) {
  const { url, pool } = await openDatabase(context);
  const organisation = await addAuthority(pool);
  await addPlans(pool, organisation, { allOpen: true });
  const { rows } = await pool.query('SELECT id FROM assignment ORDER BY id');
  const product = await startProduct(context, url);
  // Each person goes through assignments of one's own, so that no history grows beyond what life has.
  const own = Math.floor(rows.length / USERS);
  const sent = new Array(USERS).fill(0);
  const report = (user) => {
    const turn = sent[user]++;
    return {
      method: 'POST',
      path: `/api/assignments/${rows[user * own + (turn % own)].id}/updates`,
      headers: organisation.headers,
      body: {
        version: 1 + Math.floor(turn / own),
        percent: 1 + (turn % 90),
        result: 'Đã kiểm tra 12 cơ sở, nhắc nhở 02 cơ sở.',
      },
    };
  };
  // A server that has just started is not what people work with: its code is still being compiled.
  await load(product.port, { users: USERS, seconds: 6, warmUp: 0 }, report);
  await insertAndCommit(pool, rows[0].id);
  let [measured, limit] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    const { rate } = await load(product.port, { users: USERS, seconds: SECONDS, warmUp: 0 }, report);
    measured += rate / ROUNDS;
    limit += (await insertAndCommit(pool, rows[0].id)) / ROUNDS;
  }
  await product.stop();
  return [
    {
      work: `one status update over HTTP, concurrency ${USERS}`,
      target: `≥ ${percent(LEAST_SHARE)} of the rate`,
      measured: perSecond(measured),
      bare: `${perSecond(limit)} insert + commit`,
      ratio: percent(measured / limit),
      held: measured / limit >= LEAST_SHARE,
    },
  ];
}

async function insertAndCommit(pool, assignmentId) {
  const end = performance.now() + SECONDS * 1_000;
  let done = 0;
  const person = async () => {
    while (performance.now() < end) {
      await pool.query(
        `INSERT INTO progress_update (id, assignment_id, author_id, author_name, state, percent, result, reported_at)
         VALUES (gen_random_uuid(), $1, $1, 'Người báo cáo', 'IN_PROGRESS', 50, 'Đã kiểm tra 12 cơ sở.', now())`,
        [assignmentId],
      );
      done++;
    }
  };
  await Promise.all(Array.from({ length: USERS }, person));
  return done / SECONDS;
}

import http from 'node:http';
import { openDatabase } from '../support/database.mjs';
import { load, send } from '../support/load.mjs';
import { ms, percent, perSecond } from '../support/measure.mjs';
import { addAuthority, addScalePlans } from '../support/organisation.mjs';
import { startBare, startProduct } from '../support/servers.mjs';

const USERS = 50;
const LEAST_SHARE = 0.6;

/** A page of 50 rows among very many; beside it, a bare server that runs the product's own statements. */
export async function run(context) {
  const { url, pool } = await openDatabase(context);
  const organisation = await addAuthority(pool);
  const { assignments: total } = await addScalePlans(url, organisation, context.small ? 100_000 : 1_000_000);
  const [{ id: planId }] = (
    await pool.query('SELECT plan_id AS id FROM task GROUP BY plan_id ORDER BY count(*) DESC LIMIT 1')
  ).rows;
  const unitId = organisation.unitIds[3];
  const pages = [
    ['tasks of the longest plan', `/api/plans/${planId}/tasks?pageSize=50`],
    [
      'assignments of a unit over all plans, overdue',
      `/api/assignments?unitId=${unitId}&timeliness=OVERDUE&pageSize=50`,
    ],
  ];
  const lines = [];
  for (const [what, path] of pages) {
    const request = { path, headers: organisation.headers };
    const product = await startProduct(context, url);
    await send(new http.Agent(), product.port, request);
    const statements = await product.statementsOf(() => send(new http.Agent(), product.port, request));
    const measured = await load(product.port, { users: USERS }, () => request);
    await product.stop();
    const bare = await startBare(context, url, statements);
    const limit = await load(bare.port, { users: USERS }, () => ({ path: '/' }));
    await bare.stop();
    lines.push({
      work: `${what}: 50 rows of ${total.toLocaleString('en')} assignments, ${USERS} users`,
      target: `≥ ${percent(LEAST_SHARE)} of the requests`,
      measured: `${perSecond(measured.rate)}, p95 ${ms(measured.p95)}`,
      bare: `${perSecond(limit.rate)}, p95 ${ms(limit.p95)} http + pg`,
      ratio: percent(measured.rate / limit.rate),
      held: measured.rate / limit.rate >= LEAST_SHARE,
    });
  }
  return lines;
}

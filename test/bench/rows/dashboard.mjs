import http from 'node:http';
import { openDatabase } from '../support/database.mjs';
import { send } from '../support/load.mjs';
import { medianTimes, ms, times } from '../support/measure.mjs';
import { addAuthority, addPlans } from '../support/organisation.mjs';
import { startProduct } from '../support/servers.mjs';

const MOST_MS = 100;

/** How a plan of 20,000 assignments stands, in one request; beside it, its SQL on one connection. */
export async function run(context) {
  const { url, pool } = await openDatabase(context);
  const organisation = await addAuthority(pool);
  const [planId] = await addPlans(pool, organisation);
  const product = await startProduct(context, url);
  const agent = new http.Agent({ keepAlive: true });
  context.onEnd(() => Promise.resolve(agent.destroy()));
  const ask = () =>
    send(agent, product.port, { path: `/api/plans/${planId}/progress`, headers: organisation.headers });
  const answer = JSON.parse(await ask());
  const total = answer.counts.total + answer.coordinatingCounts.total;
  const statements = await product.statementsOf(ask);
  const itsSql = async () => {
    for (const statement of statements) await pool.query(statement);
  };
  const [took, limit] = await medianTimes([ask, itsSql], 15);
  return [
    {
      work: `dashboard of an authority with ${total.toLocaleString('en')} assignments, one request`,
      target: `≤ ${MOST_MS} ms`,
      measured: ms(took),
      bare: `${ms(limit)} its SQL`,
      ratio: times(took / limit),
      held: took <= MOST_MS,
    },
  ];
}

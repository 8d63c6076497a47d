import http from 'node:http';
import { openDatabase } from '../support/database.mjs';
import { send } from '../support/load.mjs';
import { medianTimes, ms, times } from '../support/measure.mjs';
import { addAuthority, addPlans } from '../support/organisation.mjs';
import { startProduct } from '../support/servers.mjs';

const MOST_MS = 100;
/** Of 1,000 leads each, beside the first plan's. */
const PLANS_MORE = 19;

/** How a plan of 20,000 assignments stands, then an authority that leads in 20,000: one request, beside its SQL. */
export async function run(context) {
  const { url, pool } = await openDatabase(context);
  const organisation = await addAuthority(pool);
  const [planId] = await addPlans(pool, organisation);
  const product = await startProduct(context, url);
  const agent = new http.Agent({ keepAlive: true });
  context.onEnd(() => Promise.resolve(agent.destroy()));

  /** @param counted how many assignments an answer counts. */
  const measured = async (work, path, counted) => {
    const ask = () => send(agent, product.port, { path, headers: organisation.headers });
    const total = counted(JSON.parse(await ask()));
    const statements = await product.statementsOf(ask);
    const itsSql = async () => {
      for (const statement of statements) await pool.query(statement);
    };
    const [took, limit] = await medianTimes([ask, itsSql], 15);
    return {
      work: `${work(total.toLocaleString('en'))}, one request`,
      target: `≤ ${MOST_MS} ms`,
      measured: ms(took),
      bare: `${ms(limit)} its SQL`,
      ratio: times(took / limit),
      held: took <= MOST_MS,
    };
  };

  const ofPlan = await measured(
    (total) => `how a plan of ${total} assignments stands`,
    `/api/plans/${planId}/progress`,
    ({ counts, coordinatingCounts }) => counts.total + coordinatingCounts.total,
  );
  await addPlans(pool, organisation, { plans: PLANS_MORE, unitsPerTask: 1, first: 2 });
  const ofAuthority = await measured(
    (total) => `dashboard of an authority with ${total} lead assignments`,
    '/api/dashboard',
    ({ counts }) => counts.total,
  );
  return [ofPlan, ofAuthority];
}

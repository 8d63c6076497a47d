import http from 'node:http';
import { openDatabase } from '../support/database.mjs';
import { send } from '../support/load.mjs';
import { medianTimes, ms, times } from '../support/measure.mjs';
import { addAuthority, addPlans } from '../support/organisation.mjs';
import { startProduct } from '../support/servers.mjs';

const MOST_MS = 100;
const [TASKS, UNITS] = [100, 40];

/** Task × unit of a plan in which every unit has a part in every task; beside it, its SQL. */
export async function run(context) {
  const { url, pool } = await openDatabase(context);
  const organisation = await addAuthority(pool, { units: UNITS });
  const [planId] = await addPlans(pool, organisation, { tasks: TASKS, unitsPerTask: UNITS, updates: true });
  const product = await startProduct(context, url);
  const agent = new http.Agent({ keepAlive: true });
  context.onEnd(() => Promise.resolve(agent.destroy()));
  const ask = () =>
    send(agent, product.port, { path: `/api/plans/${planId}/matrix`, headers: organisation.headers });

  const answer = await ask();
  const { units, tasks } = JSON.parse(answer);
  const cells = tasks.flatMap((task) => task.cells).length;
  if (units.length !== UNITS || cells !== TASKS * UNITS)
    throw new Error(`${cells} cells, ${units.length} units`);
  const statements = await product.statementsOf(ask);
  const itsSql = async () => {
    for (const statement of statements) await pool.query(statement);
  };
  const [took, limit] = await medianTimes([ask, itsSql], 15);
  return [
    {
      work: `participation of ${UNITS} units in ${TASKS} tasks, one request`,
      target: `≤ ${MOST_MS} ms`,
      measured: `${ms(took)}, ${Math.round(answer.length / 1024)} KB`,
      bare: `${ms(limit)} its SQL`,
      ratio: times(took / limit),
      held: took <= MOST_MS,
    },
  ];
}

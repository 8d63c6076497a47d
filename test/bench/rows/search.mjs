import http from 'node:http';
import { performance } from 'node:perf_hooks';
import { openDatabase } from '../support/database.mjs';
import { send } from '../support/load.mjs';
import { ms, quantile } from '../support/measure.mjs';
import { addAuthority, addScalePlans } from '../support/organisation.mjs';
import { startProduct } from '../support/servers.mjs';

const MOST_MS = 100;
const TIMES = 30;
/** Rare and common words, two letters, a slip of the finger, words that are nowhere, a plan's number. */
const QUERIES = ['quy hoach', 'nguyen', 'kiem tra', 'an', 'ngyuen oanh', 'phogn chay', 'xyzabc', '28/KH'];

/** One person searches; each query is a line, so that a slow one does not hide behind the others. */
export async function run(context) {
  const { url, pool } = await openDatabase(context);
  const organisation = await addAuthority(pool);
  const { tasks } = await addScalePlans(url, organisation, context.small ? 100_000 : 1_000_000);
  const product = await startProduct(context, url);
  const agent = new http.Agent({ keepAlive: true });
  const lines = [];
  for (const query of QUERIES) {
    const request = { path: `/api/search?q=${encodeURIComponent(query)}`, headers: organisation.headers };
    await send(agent, product.port, request);
    const taken = [];
    for (let time = 0; time < TIMES; time++) {
      const start = performance.now();
      await send(agent, product.port, request);
      taken.push(performance.now() - start);
    }
    const p95 = quantile(taken, 0.95);
    lines.push({
      work: `search “${query}” over ${tasks.toLocaleString('en')} tasks`,
      target: `p95 ≤ ${ms(MOST_MS)}`,
      measured: `p50 ${ms(quantile(taken, 0.5))}, p95 ${ms(p95)}`,
      held: p95 <= MOST_MS,
    });
  }
  agent.destroy();
  await product.stop();
  return lines;
}

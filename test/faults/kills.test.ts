import { setTimeout } from 'node:timers/promises';
import { tell } from './support/fault-table.js';
import type { Owing, Part } from './support/installation.js';
import { BACKENDS, Installation } from './support/installation.js';

/** Kills a backend; `npm run soak -- 1000` asks for more. */
const KILLS = Number(process.env.DONDOC_KILLS ?? 20);
const REPLICAS = 4;
const PEOPLE_A_KILL = 2;

describe.each(BACKENDS)('workers that are killed, with the queue on %s', (backend) => {
  let product: Installation;

  beforeAll(async () => {
    // Slow enough that a kill finds mails in the middle of being handed over.
    product = await Installation.start(backend, { mailDelayMs: 40 });
  });

  afterAll(() => product.close());

  it(
    'rows 2, 6 and 8: four replicas, killed in turn while they send: nobody is forgotten, nobody is told twice',
    async () => {
      const owing: Owing[] = [];
      const replicas: Part[] = [];
      for (let kill = 0; kill < KILLS; kill += 1) {
        owing.push(...(await product.oweMany(PEOPLE_A_KILL)));
        while (replicas.length < REPLICAS) replicas.push(product.startWorker());
        const oldest = replicas.shift() as Part;
        const texts = product.mail.texts();
        await oldest.ready;
        // Half of them at once, half as soon as a mail is on its way.
        if (kill % 2) for (let n = 0; n < 10 && product.mail.texts() === texts; n += 1) await setTimeout(20);
        await oldest.kill();
      }
      await Promise.all(replicas.map((part) => part.kill()));
      const recoveryMs = await product.settle();
      const effect = await product.effectOn(owing);
      tell({
        rows: '2, 6, 8',
        fault: 'worker SIGKILLed, 4 replicas',
        backend,
        runs: KILLS,
        effect,
        recoveryMs,
      });
      expect(effect).toMatchObject({ owed: KILLS * PEOPLE_A_KILL, lost: 0, doubled: 0, failed: 0 });
      expect(effect.sent).toBeGreaterThan(0);
      const ids = product.mail.received.map(({ mail }) => mail.messageId);
      expect(new Set(ids).size).toBe(ids.length);
    },
    KILLS * 30_000,
  );
});

import { BACKENDS } from '../support/redis.js';
import { tell } from './support/fault-table.js';
import type { Owing } from './support/installation.js';
import { Installation } from './support/installation.js';
import { Replicas } from './support/replicas.js';

/** Kills a backend; `npm run soak -- 2000` asks for more. */
const KILLS = Number(process.env.DONDOC_KILLS ?? 100);
const REPLICAS = 4;
const PEOPLE_A_KILL = 2;
/** Now and then more than one process hands over at a time. */
const CROWD = { every: 10, people: 15 };
const TELL_EVERY = 100;

describe.each(BACKENDS)('workers that are killed, with the queue on %s', (backend) => {
  let product: Installation;

  beforeAll(async () => {
    // Slow enough that a kill finds mails in the middle of being handed over.
    product = await Installation.start(backend, { mailDelayMs: 40, keepTexts: false });
  });

  afterAll(() => product.close());

  const arrivedTwice = () => {
    const recipients = product.mail.received.flatMap((received) => received.recipients);
    return recipients.length - new Set(recipients).size;
  };
  const sayHowItGoes = ({ kills, midMail }: Replicas, { length: owed }: Owing[], start: number) => {
    const arrived = product.mail.received.length;
    const seconds = Math.round((Date.now() - start) / 1000);
    const megabytes = Math.round(process.memoryUsage().rss / 1024 ** 2);
    process.stderr.write(
      `${backend}: ${kills} kills, ${midMail} in the middle of a mail; ${owed} owed, ${arrived} arrived, ` +
        `${arrivedTwice()} twice; ${seconds} s, ${megabytes} MB\n`,
    );
  };

  it(
    'rows 2, 6 and 8: four replicas, killed in turn while they send: nobody is forgotten, nobody is told twice',
    async () => {
      const owing: Owing[] = [];
      const replicas = new Replicas(product, REPLICAS);
      const start = Date.now();
      while (replicas.kills < KILLS) {
        const isCrowd = replicas.kills % CROWD.every === CROWD.every - 1;
        const people = isCrowd ? CROWD.people : PEOPLE_A_KILL;
        await replicas.killOne(async () => void owing.push(...(await product.oweMany(people))));
        // What the dead had claimed is taken up by the living, while they go on.
        if (isCrowd) await product.letTimePass();
        if (KILLS > TELL_EVERY && replicas.kills % TELL_EVERY === 0) sayHowItGoes(replicas, owing, start);
      }
      await replicas.end();
      const recoveryMs = await product.settle();
      const effect = await product.effectOn(owing);
      tell({
        rows: '2, 6, 8',
        fault: `worker SIGKILLed, 4 replicas; mid-mail ${replicas.midMail}`,
        backend,
        runs: replicas.kills,
        effect,
        recoveryMs,
      });
      expect(effect).toMatchObject({ owed: owing.length, lost: 0, doubled: 0, failed: 0 });
      expect(effect.sent).toBeGreaterThan(0);
      expect(replicas.midMail).toBeGreaterThan(KILLS / 2);
      const ids = product.mail.received.map(({ mail }) => mail.messageId);
      expect(new Set(ids).size).toBe(ids.length);
    },
    KILLS * 30_000,
  );
});

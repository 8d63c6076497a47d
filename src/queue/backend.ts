import { Queue, Worker, Processor, createPostgresBackend, runMigrations, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { QUEUES, QueueName } from './queues.js';

export type BackendKind = 'postgres' | 'redis';

/** Everything of the product that touches a queue library goes through one of these. */
export interface QueueBackend {
  kind: BackendKind;
  openQueue(name: QueueName): Queue;
  openWorker(name: QueueName, processor: Processor): Worker;
  ping(): Promise<void>;
  close(): Promise<void>;
}

const POSTGRES_SCHEMA = 'bullmq';

export interface BackendOptions {
  databaseUrl: string;
  redisUrl: string | null;
  onError: (error: Error) => void;
}

export function openBackend(options: BackendOptions): QueueBackend {
  return options.redisUrl ? openRedis(options.redisUrl, options) : openPostgres(options);
}

/** Creates BullMQ's own tables: a step of `dondoc migrate`. Safe to run twice and from several processes. */
export async function migrateQueue(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${POSTGRES_SCHEMA}`);
    await runMigrations(client, POSTGRES_SCHEMA);
  } finally {
    await client.end();
  }
}

function openPostgres({ databaseUrl, onError }: BackendOptions): QueueBackend {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    options: `-c search_path=${POSTGRES_SCHEMA}`,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    max: 10 + Object.keys(QUEUES).length,
  });
  // Without a listener a restart of the server would end this process.
  pool.on('error', onError);
  const classes = withBackend(createPostgresBackend);
  const connection = pool as never;
  return {
    kind: 'postgres',
    openQueue: (name) => new classes.Queue(name, { connection }) as unknown as Queue,
    openWorker: (name, processor) =>
      new classes.Worker(name, processor, {
        connection,
        autorun: false,
        ...workerOptions(name),
      }) as unknown as Worker,
    ping: async () => {
      await pool.query('SELECT 1');
    },
    close: () => pool.end(),
  };
}

function openRedis(url: string, { onError }: BackendOptions): QueueBackend {
  // Whoever only adds a job learns at once that Redis is away, and leaves the job in the outbox. One connection for
  // all queues, and ours: the library would leave its own reconnecting for ever when closed while Redis is away.
  const producer = new Redis(url, { maxRetriesPerRequest: 1, enableOfflineQueue: false, lazyConnect: true });
  producer.on('error', onError);
  return {
    kind: 'redis',
    openQueue: (name) => new Queue(name, { connection: producer }),
    // A worker waits for Redis to come back.
    openWorker: (name, processor) =>
      new Worker(name, processor, {
        connection: { url, maxRetriesPerRequest: null },
        autorun: false,
        ...workerOptions(name),
      }),
    ping: async () => {
      if (producer.status === 'wait') await producer.connect();
      await producer.ping();
    },
    close: () => {
      producer.disconnect();
      return Promise.resolve();
    },
  };
}

function workerOptions(name: QueueName) {
  const settings = QUEUES[name];
  return {
    concurrency: settings.concurrency,
    lockDuration: settings.lockDurationMs,
    stalledInterval: settings.stalledIntervalMs,
    maxStalledCount: settings.maxStalledCount,
  };
}

import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import { Redis } from 'ioredis';

/** A Redis of the test's own, on a free port, in memory only. */
export interface TestRedis {
  url: string;
  flush(): Promise<void>;
  configure(name: string, value: string): Promise<void>;
  /** Forgets the keys of a pattern. */
  forget(pattern: string): Promise<void>;
  /** The server goes away, and is started again on the same port, empty. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

export function hasRedisServer(): boolean {
  return spawnSync('redis-server', ['--version']).status === 0;
}

export type Backend = 'postgres' | 'redis';

/**
 * What carries the jobs. Whatever a worker takes out of the queue is tested on each of these: the queue itself, every
 * way from a commit to a mailbox or a gateway (`by-itself.test.ts`) and the faults. The other tests of reminders and
 * messages call what a job calls, with no worker running: to them the queue makes no difference, and they run once.
 */
export const BACKENDS: Backend[] = hasRedisServer() ? ['postgres', 'redis'] : ['postgres'];
if (!hasRedisServer())
  console.warn('redis-server is not on this machine: PostgreSQL alone carries the queue');

/** @param dir where it writes, once a test makes it persistent. */
export async function startRedis(dir = os.tmpdir()): Promise<TestRedis> {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let server: ChildProcess | null = null;
  const start = async () => {
    server = spawn(
      'redis-server',
      [
        '--port',
        String(port),
        '--dir',
        dir,
        '--save',
        '',
        '--appendonly',
        'no',
        '--maxmemory-policy',
        'noeviction',
      ],
      { stdio: 'ignore' },
    );
    await withClient(url, (client) => client.ping());
  };
  const stop = async () => {
    const running = server;
    server = null;
    if (!running || running.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGKILL');
    await ended;
  };
  await start();
  return {
    url,
    start,
    stop,
    flush: async () => void (await withClient(url, (client) => client.flushall())),
    configure: async (name, value) =>
      void (await withClient(url, (client) => client.config('SET', name, value))),
    forget: (pattern) =>
      withClient(url, async (client) => {
        const keys = await client.keys(pattern);
        if (keys.length) await client.del(keys);
      }),
  };
}

async function withClient<T>(url: string, use: (client: Redis) => Promise<T>): Promise<T> {
  const client = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => 50 });
  client.on('error', () => undefined);
  try {
    return await use(client);
  } finally {
    client.disconnect();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

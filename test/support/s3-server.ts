import { AwsClient } from 'aws4fetch';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { S3Settings } from '../../src/config/index.js';

const PYTHON = '/usr/bin/python3';

/** A real S3-compatible server of the test's own (OpenStack Swift, Debian's `python3-swift`), and the line to it. */
export interface S3Server {
  settings: S3Settings;
  /** The same as the product's environment. */
  environment: Record<string, string>;
  keys(): Promise<string[]>;
  /** Past the product: what lies under a key is now something else. */
  overwrite(key: string, bytes: Uint8Array): Promise<void>;
  /** The line to it is dead from now on, or breaks after so many bytes that are sent; null: it is well. */
  cutAfter(bytes: number | null): void;
  stop(): Promise<void>;
}

export function hasS3Server(): boolean {
  return spawnSync(PYTHON, ['-c', 'import swift, eventlet']).status === 0;
}

export async function startS3Server(): Promise<S3Server> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dondoc-s3-'));
  const script = path.resolve('test/support/s3-server.py');
  const child = spawn(PYTHON, [script, folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(Number(chunk.toString())));
    void exited.then(() => reject(new Error(`the S3 server did not start:\n${complaints}`)));
  });
  const line = await startLine(port);
  const settings: S3Settings = {
    url: `http://127.0.0.1:${line.port}`,
    bucket: 'dondoc',
    region: 'us-east-1',
    key: 'test:tester',
    secret: 'testing',
    pathStyle: true,
  };
  const direct = new AwsClient({
    accessKeyId: settings.key,
    secretAccessKey: settings.secret,
    region: settings.region,
    service: 's3',
  });
  const ask = async (at: string, init?: RequestInit) => {
    const answer = await direct.fetch(`http://127.0.0.1:${port}/${settings.bucket}${at}`, init);
    if (!answer.ok) throw new Error(await answer.text());
    return answer;
  };
  await ask('', { method: 'PUT' });
  return {
    settings,
    environment: {
      FILES_S3_URL: settings.url,
      FILES_S3_BUCKET: settings.bucket,
      FILES_S3_KEY: settings.key,
      FILES_S3_SECRET: settings.secret,
    },
    keys: async () =>
      [...(await (await ask('')).text()).matchAll(/<Key>([^<]+)<\/Key>/g)].map((found) => found[1] ?? ''),
    overwrite: async (key, bytes) => void (await ask(`/${key}`, { method: 'PUT', body: Buffer.from(bytes) })),
    cutAfter: line.cutAfter,
    stop: async () => {
      await line.close();
      child.kill('SIGKILL');
      await exited;
      await rm(folder, { recursive: true });
    },
  };
}

/** A line that can be cut: what goes in at its own port comes out at the other. */
async function startLine(to: number) {
  let allowance: number | null = null;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    if (allowance === 0) {
      near.destroy();
      return;
    }
    const far = connect(to, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
    let sent = 0;
    near.on('data', (chunk: Buffer) => {
      sent += chunk.length;
      if (allowance !== null && sent > allowance) near.destroy();
      else far.write(chunk);
    });
    far.pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    cutAfter: (bytes: number | null) => {
      allowance = bytes;
      // A connection that is kept open from before counts no bytes.
      for (const socket of open) socket.destroy();
    },
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

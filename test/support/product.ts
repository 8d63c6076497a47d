import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** The product as a person runs it: its own process, its own folder, its own embedded PostgreSQL. */
export interface Product {
  address: string;
  /** The shared password of the sample accounts, as the start prints it. */
  samplePassword: string;
  pid: number;
  output(): string;
  /** Ctrl-C. Resolves with the exit code. */
  stop(): Promise<number | null>;
  /** `kill -9`. */
  kill(): Promise<void>;
}

const START_LIMIT_MS = 150_000;

export async function createDataFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dondoc-product-'));
  // The server's account (tests may run as root) must be able to enter it.
  await chmod(folder, 0o755);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Starts `node dist/main.js` and waits until it says where it answers. */
export async function startProduct(
  dataDir: string,
  environment: Record<string, string> = {},
): Promise<Product> {
  const child = spawn(process.execPath, ['dist/main.js'], {
    cwd: path.resolve('.'),
    env: {
      ...process.env,
      NODE_ENV: 'development',
      NODE_OPTIONS: '',
      // A port of its own, named beforehand: the links in messages lead to it.
      PORT: String(await freePort()),
      DATA_DIR: dataDir,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`the product did not start:\n${output}`));
    }, START_LIMIT_MS);
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /đang chạy tại (http:\/\/\S+)/.exec(output)?.[1];
      // The last line of the banner: everything is up.
      if (found && output.includes('Ctrl-C')) {
        clearTimeout(timer);
        resolve(found);
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void exited.then((code) => {
      clearTimeout(timer);
      reject(new Error(`the product ended with ${code}:\n${output}`));
    });
  });
  return {
    address,
    samplePassword: /mật khẩu chung: (\S+?)\)/.exec(output)?.[1] ?? '',
    pid: child.pid as number,
    output: () => output,
    stop: () => signalled(child, exited, 'SIGINT'),
    kill: async () => {
      await signalled(child, exited, 'SIGKILL');
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function signalled(
  child: ChildProcess,
  exited: Promise<number | null>,
  signal: NodeJS.Signals,
): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) child.kill(signal);
  return exited;
}

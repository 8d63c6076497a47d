import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Product } from '../support/product.js';
import { createDataFolder, startProduct } from '../support/product.js';

async function postmaster(folder: string): Promise<number | null> {
  const file = await readFile(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8').catch(() => null);
  return file ? Number(file.split('\n')[0]) : null;
}

/** Resolves when the process is gone; one that stays runs into the test's own limit. */
async function ended(pid: number): Promise<void> {
  while (isAlive(pid)) await setTimeout(50);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function signIn(product: Product, username: string): Promise<Response> {
  return fetch(`${product.address}/api/auth/sign-in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Dondoc': '1' },
    body: JSON.stringify({ username, password: product.samplePassword }),
  });
}

describe('one command on a bare machine', () => {
  let folder: string;
  let remove: () => Promise<void>;
  let product: Product | null = null;

  beforeAll(async () => {
    ({ folder, remove } = await createDataFolder());
  });

  afterAll(async () => {
    await product?.stop();
    await remove();
  });

  it('says where it answers, what it runs on, and who can sign in', async () => {
    product = await startProduct(folder);
    expect(product.output()).toContain('PostgreSQL đi kèm');
    expect(product.output()).toContain('BullMQ trên PostgreSQL');
    expect(product.output()).toContain('Hộp thư thử');
    expect(product.output()).toMatch(/gv\.noivu .*\(UBND quận Gò Vấp\)/);
    expect((await signIn(product, 'gv.noivu')).status).toBe(200);
    expect(await (await fetch(product.address)).text()).toContain('<div id="root">');
  });

  it('refuses a second start on the same data, naming the process to stop', async () => {
    await expect(startProduct(folder)).rejects.toThrow(`tiến trình ${product?.pid}`);
    expect((await fetch(`${product?.address}/api/health`)).status).toBe(200);
  });

  it('recovers after kill -9, also with the old database server still running', async () => {
    const leftover = (await postmaster(folder)) as number;
    await product?.kill();
    expect(isAlive(leftover)).toBe(true);

    product = await startProduct(folder);

    await ended(leftover);
    expect((await signIn(product, 'gv.noivu')).status).toBe(200);
  });

  it('stops everything on Ctrl-C, the database server too, and keeps the data', async () => {
    const server = (await postmaster(folder)) as number;
    expect(await product?.stop()).toBe(0);
    await ended(server);

    product = await startProduct(folder);
    expect((await signIn(product, 'q1.noivu')).status).toBe(200);
  });

  it('stops the start on a bad setting, with its name, what was given and what is expected', async () => {
    const child = spawn(process.execPath, ['dist/main.js'], {
      env: { ...process.env, NODE_OPTIONS: '', PORT: 'nhiều', DATA_DIR: folder },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    const code = await new Promise((resolve) => child.once('exit', resolve));
    expect(code).toBe(1);
    expect(errors).toContain('PORT=“nhiều”: cần một số từ 0 đến 65535');
  });

  it('refuses a fixed clock in production', async () => {
    const start = startProduct(folder, {
      NODE_ENV: 'production',
      DATABASE_URL: 'postgres://127.0.0.1:1/none',
      DONDOC_NOW: '2022-12-22T08:00:00+07:00',
    });
    await expect(start).rejects.toThrow(/DONDOC_NOW/);
  });
});

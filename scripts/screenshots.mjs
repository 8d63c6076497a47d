import { mkdir, mkdtemp, chmod, rm, stat } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import { ensureBuilt } from './ensure-built.mjs';

/**
 * The README's pictures, taken of the running product on its own sample data: `node scripts/screenshots.mjs`.
 * Not part of the tests.
 */
const ROOT = path.resolve(import.meta.dirname, '..');
const IMAGES = path.join(ROOT, 'docs/images');
const PORT = 3170;
const ADDRESS = `http://localhost:${PORT}`;
const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const MOST_BYTES = 400 * 1024;

ensureBuilt(['server', 'web']);
const folder = await mkdtemp(path.join(os.tmpdir(), 'dondoc-pictures-'));
await chmod(folder, 0o755);
const product = spawn(process.execPath, ['dist/main.js'], {
  cwd: ROOT,
  env: { ...process.env, NODE_ENV: 'development', PORT: String(PORT), DATA_DIR: folder },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const exited = new Promise((resolve) => product.once('exit', resolve));
const password = await new Promise((resolve, reject) => {
  let output = '';
  product.stdout.on('data', (chunk) => {
    output += chunk;
    if (output.includes('Ctrl-C')) resolve(/mật khẩu chung: (\S+?)\)/.exec(output)?.[1]);
  });
  void exited.then(() => reject(new Error(`the product did not start:\n${output}`)));
});
const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'],
});

async function signIn(username, viewport) {
  const context = await browser.newContext({
    baseURL: ADDRESS,
    viewport,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.getByRole('navigation', { name: 'Điều hướng chính' }).waitFor();
  return page;
}

async function picture(page, name) {
  await page.waitForLoadState('networkidle');
  const file = path.join(IMAGES, name);
  await page.screenshot({ path: file });
  const { size } = await stat(file);
  if (size > MOST_BYTES) throw new Error(`${name} has ${size} bytes; it should stay below ${MOST_BYTES}`);
  console.log(`${name}: ${Math.round(size / 1024)} KB`);
}

try {
  await mkdir(IMAGES, { recursive: true });

  const clerk = await signIn('gv.noivu', DESKTOP);
  await clerk.goto('/imports');
  await clerk.getByLabel(/^Chọn tệp/).setInputFiles(path.join(ROOT, 'samples/KH-3707-Go-Vap-2022.docx'));
  await clerk.getByRole('heading', { name: /^Rà soát/ }).waitFor();
  await clerk
    .getByRole('group', { name: /“Quận sự quận”/ })
    .first()
    .scrollIntoViewIfNeeded();
  await clerk.getByRole('article', { name: /^Nhiệm vụ 17: / }).hover();
  await picture(clerk, 'review.png');

  await picture(await signIn('abt.kp3', PHONE), 'my-work-phone.png');

  const chairman = await signIn('abt.chutich', DESKTOP);
  await chairman.goto('/plans');
  await chairman.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  await chairman.getByRole('link', { name: 'Tiến độ thực hiện' }).click();
  await chairman.getByRole('heading', { name: /^Tiến độ/ }).waitFor();
  await picture(chairman, 'progress.png');
} finally {
  await browser.close();
  product.kill('SIGINT');
  await exited;
  await rm(folder, { recursive: true, force: true });
}

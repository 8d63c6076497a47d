import { setTimeout } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { DESKTOP, openPage, PHONE, screenshot, seriousFaults } from '../../support/browser.js';
import type { Office } from './office.js';

/** A person at the product's own sign-in page, typing name and password. */
export async function signIn(
  { browser, product }: Office,
  username: string,
  viewport = DESKTOP,
): Promise<Page> {
  const { page } = await openPage(browser, product.address, viewport);
  await page.goto('/');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu').fill(product.samplePassword);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.getByRole('navigation', { name: 'Điều hướng chính' }).waitFor();
  return page;
}

/**
 * What must hold for every page: nothing serious for axe, and a picture for our own eyes (1440 wide, and 390
 * where heads and chairmen use it).
 */
export async function inspect(page: Page, name: string, { phone = false } = {}): Promise<void> {
  const before = page.viewportSize() ?? DESKTOP;
  await look(page, `${name}-1440`, DESKTOP);
  if (phone) {
    await look(page, `${name}-390`, PHONE);
    expect(await sidewaysScroll(page)).toBe(0);
  }
  await resize(page, before);
}

async function look(page: Page, name: string, viewport: typeof DESKTOP): Promise<void> {
  await resize(page, viewport);
  expect(await seriousFaults(page)).toEqual([]);
  await screenshot(page, name);
}

/** What follows the width is drawn anew a moment later; a click before that meets what is about to be replaced. */
export async function resize(page: Page, viewport: typeof DESKTOP): Promise<void> {
  await page.setViewportSize(viewport);
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  await settled(page);
}

/** Nothing that is still to come, and no movement left to finish. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { document } = globalThis as unknown as {
      document: {
        querySelector(css: string): unknown;
        getAnimations(): Array<{ playState: string }>;
        fonts: { status: string };
      };
    };
    const coming = document.querySelector('.splash, [role="status"][aria-label], .ant-btn-loading');
    const moving = document.getAnimations().some(({ playState }) => playState === 'running');
    return !coming && !moving && document.fonts.status === 'loaded';
  });
}

const LOOK_AGAIN_MS = 100;
const ENTRIES_AT_MOST = 100;

/**
 * Chooses from a list by the keyboard, and sees that it is what was wanted. An open list still finds its place and
 * grows as its entries arrive; a mouse then takes the neighbour.
 */
export async function choose(within: Page | Locator, label: string, wanted: string | RegExp): Promise<void> {
  const box = within.getByLabel(label, { exact: true });
  const whole = box.locator('xpath=ancestor::*[contains(concat(" ", @class, " "), " ant-select ")][1]');
  const isWanted = (name: string) => (typeof wanted === 'string' ? name === wanted : wanted.test(name));
  const current = async () => {
    const id = await box.getAttribute('aria-activedescendant');
    const entry = box.page().locator(`[id="${id}"]`);
    return id && (await entry.count()) ? ((await entry.getAttribute('aria-label')) ?? '') : '';
  };
  await box.press('ArrowDown');
  if (typeof wanted === 'string' && (await box.isEditable())) await box.fill(wanted);
  for (let entries = 0; !isWanted(await current()); entries += 1) {
    if (entries === ENTRIES_AT_MOST) throw new Error(`“${label}” does not offer ${wanted}`);
    await setTimeout(LOOK_AGAIN_MS);
    if (!isWanted(await current())) await box.press('ArrowDown');
  }
  await box.press('Enter');
  await whole.getByText(wanted).first().waitFor();
}

/** By how many pixels the page is wider than its window. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { document } = globalThis as unknown as {
      document: { documentElement: { scrollWidth: number; clientWidth: number } };
    };
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
  });
}

/** What the page's person gets from the API. */
export async function read<T>(page: Page, path: string): Promise<T> {
  const answer = await page.request.get(`/api${path}`);
  expect(answer.status()).toBe(200);
  return (await answer.json()) as T;
}

/** All items of a list, however many pages it has. */
export async function everyPage<T>(page: Page, path: string): Promise<T[]> {
  const items: T[] = [];
  for (let number = 1; ; number += 1) {
    const separator = path.includes('?') ? '&' : '?';
    const list = await read<{ items: T[]; total: number }>(
      page,
      `${path}${separator}page=${number}&pageSize=100`,
    );
    items.push(...list.items);
    if (list.items.length === 0 || items.length >= list.total) return items;
  }
}

/** Looks until it is so; what is never so fails with the difference, at the latest when the test's time is up. */
export async function expectEventually<T>(look: () => Promise<T>, wanted: T): Promise<void> {
  for (let looks = 0; looks < 100; looks += 1) {
    if (JSON.stringify(await look()) === JSON.stringify(wanted)) return;
    await setTimeout(LOOK_AGAIN_MS);
  }
  expect(await look()).toEqual(wanted);
}

/** The keyboard is at this control. */
export async function expectFocus(control: Locator): Promise<void> {
  await control.and(control.page().locator(':focus')).waitFor();
}

/** Asks for a sweep, as the button “Rà soát ngay” does, and waits until one has come to its end afterwards. */
export async function sweepNow(page: Page): Promise<void> {
  const answer = await page.request.post('/api/reminder-sweeps', { headers: { 'X-Dondoc': '1' }, data: {} });
  expect(answer.status()).toBe(202);
  const { askedAt } = (await answer.json()) as { askedAt: string };
  for (;;) {
    const { endedAt } = await read<{ endedAt: string | null }>(page, '/reminder-sweeps/last');
    if (endedAt !== null && endedAt > askedAt) return;
    await setTimeout(LOOK_AGAIN_MS);
  }
}

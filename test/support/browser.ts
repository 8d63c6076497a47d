import chromium from '@sparticuz/chromium';
import axe from 'axe-core';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium as playwright } from 'playwright-core';

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

const SCREENSHOTS = path.resolve('test-results/screenshots');

/** The Chromium that an npm package brings: nothing to install on a bare machine. */
export async function launchBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    // Not the package's own arguments: they are for one page in one process, without web security.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'],
    headless: true,
  });
}

export async function openPage(
  browser: Browser,
  address: string,
  viewport = DESKTOP,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    baseURL: address,
    viewport,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return { context, page };
}

export async function screenshot(page: Page, name: string): Promise<void> {
  await mkdir(SCREENSHOTS, { recursive: true });
  // What sticks to the window's edge would stand in the middle of the picture.
  await page.evaluate('scrollTo(0, 0)');
  await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`), fullPage: true });
}

/** What axe finds on the page that is serious or critical, in words. */
export async function seriousFaults(page: Page): Promise<string[]> {
  // Playwright's own evaluation is not subject to the page's content security policy.
  await page.evaluate(axe.source);
  const result = await page.evaluate(() =>
    (
      globalThis as unknown as {
        axe: {
          run(): Promise<{
            violations: Array<{
              id: string;
              impact: string;
              nodes: Array<{ target: unknown[]; failureSummary: string }>;
            }>;
          }>;
        };
      }
    ).axe.run(),
  );
  return result.violations
    .filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
    .flatMap((violation) =>
      violation.nodes.map((node) => `${violation.id}: ${String(node.target)} — ${node.failureSummary}`),
    );
}

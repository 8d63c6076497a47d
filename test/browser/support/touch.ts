import type { Page } from 'playwright-core';

/** What a thumb hits surely, in CSS pixels. */
const LEAST = 44;

/**
 * What is pressed or typed into on this page and is lower than a thumb needs. A link inside a text is as high as its
 * line and is not counted; a box to tick counts with its words.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    interface Box {
      tagName: string;
      innerText?: string;
      getAttribute(name: string): string | null;
      getBoundingClientRect(): { width: number; height: number };
      closest(css: string): Box | null;
      checkVisibility(): boolean;
    }
    const { document } = globalThis as unknown as { document: { querySelectorAll(css: string): Box[] } };
    const targets = [
      ...document.querySelectorAll('button, input, select, textarea, summary, [role="tab"], [role="button"]'),
    ];
    return targets.flatMap((target) => {
      const whole =
        target.closest('label, .ant-select, .ant-picker, .ant-input-affix-wrapper, .ant-input-number') ??
        target;
      if (!target.checkVisibility() || target.closest('[aria-hidden="true"], .visually-hidden')) return [];
      const { width, height } = whole.getBoundingClientRect();
      // Half a pixel is a border's rounding.
      if (width < 2 || height >= least - 0.5) return [];
      const words = target.getAttribute('aria-label') ?? whole.innerText ?? target.tagName;
      return [`${words.slice(0, 60)} (${Math.round(height)})`];
    });
  }, LEAST);
}

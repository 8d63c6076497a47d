import { screenshot } from '../../support/browser.js';
import type { Office } from './office.js';

/**
 * Tests that tell one story, each going on where the one before it ended. After a failure the rest says so at once
 * instead of looking for what cannot be there; what the page showed is kept as a picture.
 */
export function storyOf(office: Office) {
  let stoppedAt: string | null = null;
  return (name: string, tell: () => Promise<void>, limitMs?: number) =>
    it(
      name,
      async () => {
        if (stoppedAt) throw new Error(`the story stopped at “${stoppedAt}”`);
        try {
          await tell();
        } catch (error) {
          stoppedAt = name;
          const page = office.browser
            .contexts()
            .flatMap((context) => context.pages())
            .at(-1);
          if (page) await screenshot(page, 'failed').catch(() => undefined);
          throw error;
        }
      },
      limitMs,
    );
}

import { setTimeout } from 'node:timers/promises';

/** Many times what anything here takes on a machine with other work: what has not come by then does not come. */
const WAIT_LIMIT_MS = 120_000;
const LOOK_AGAIN_MS = 25;

/**
 * Waits for something to come true.
 * @param seen what there is to see instead, asked for when it does not.
 * @throws with both.
 */
export async function until(
  what: string,
  reached: () => boolean | Promise<boolean>,
  { limitMs = WAIT_LIMIT_MS, seen }: { limitMs?: number; seen?: () => string | Promise<string> } = {},
): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await reached())) {
    if (Date.now() > end)
      throw new Error(`${what}: not in ${limitMs / 1000} s. ${seen ? await seen() : ''}`.trimEnd());
    await setTimeout(LOOK_AGAIN_MS);
  }
}

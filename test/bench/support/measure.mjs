import { performance } from 'node:perf_hooks';

/**
 * Median milliseconds of each of the works, run by turns so that a busy moment of the machine falls on all of them;
 * the first two rounds only warm up.
 */
export async function medianTimes(works, rounds = 9) {
  const taken = works.map(() => []);
  for (let round = -2; round < rounds; round++) {
    for (const [index, work] of works.entries()) {
      globalThis.gc?.();
      const { took } = await timed(work);
      if (round >= 0) taken[index].push(took);
    }
  }
  return taken.map(median);
}

/** Milliseconds of one run, and what it answered. */
export async function timed(work) {
  const start = performance.now();
  const answer = await work();
  return { took: performance.now() - start, answer };
}

export const median = (values) => quantile(values, 0.5);

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** The most memory this process has held since it began, in MB. */
export const peakMegabytes = () => process.resourceUsage().maxRSS / 1024;

export const ms = (value) => `${value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en')} ms`;
export const perSecond = (value) => `${Math.round(value).toLocaleString('en')}/s`;
export const times = (value) => `${value.toFixed(2)} ×`;
export const percent = (value) => `${Math.round(value * 100)} %`;

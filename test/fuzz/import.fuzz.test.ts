import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CAPS, runCampaign } from './campaign.js';
import type { Figures } from './campaign.js';
import { mutantOf } from './mutations.js';
import { specimens } from './specimens.js';

const COUNT = 1_000;
const SEED = 20_221_130;
const MINUTES = 60_000;
const all = specimens(path.resolve('.'));

const said = ({ failures }: Figures) =>
  failures.map(
    ({ number, name, steps, faults, savedAs }) =>
      `${number} ${name} [${steps.join(', ')}] ${savedAs}\n${faults.join('\n')}`,
  );

describe('reading documents with faults in them', () => {
  it(
    `ends each of ${COUNT} in a preview or in a refusal with a sentence, within the caps of an upload`,
    async () => {
      const figures = await runCampaign({ specimens: all, seed: SEED, count: COUNT });
      expect(said(figures)).toEqual([]);
      expect(figures.mutants).toBe(COUNT);
      // Mutants that are all refused at the door, or all read, would try nothing.
      expect(figures.previews).toBeGreaterThan(COUNT / 10);
      expect(Object.keys(figures.refusals).length).toBeGreaterThan(4);
      expect(figures.peakRssMegabytes).toBeLessThan(1_000);
      // The cap of memory is for what was made to harm, and a damaged file seldom is.
      expect(figures.refusals.OUT_OF_MEMORY ?? 0).toBeLessThan(COUNT / 100);
    },
    15 * MINUTES,
  );

  it('makes the same mutants from the same seed, and others from another', () => {
    const bytesOf = (seed: number) =>
      Array.from({ length: 40 }, (_, number) =>
        Buffer.from(mutantOf(all, seed, number).bytes).toString('base64'),
      );
    expect(bytesOf(7)).toEqual(bytesOf(7));
    expect(bytesOf(7)).not.toEqual(bytesOf(8));
  });

  it('names the mutant that hangs, that kills the process or that ends in an error, and goes on', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'dondoc-fuzz-'));
    const file = path.join(folder, 'reader.cjs');
    writeFileSync(
      file,
      `process.on('message', ({ bytes }) => {
        if (bytes.length === 5) for (;;);
        if (bytes.length === 6) process.exit(3);
        process.send({ ending: 'preview', faults: bytes.length === 7 ? ['wrong'] : [], milliseconds: 1 });
      });
      process.send({ ready: true });`,
    );
    const specimen = { name: 'a.txt', kind: 'text' as const, bytes: Buffer.from('abcdefgh') };
    const lengths = Array.from({ length: 400 }, (_, number) => mutantOf([specimen], 1, number).bytes.length);
    const first = lengths.indexOf(5);
    const count = 40;
    try {
      const figures = await runCampaign({
        specimens: [specimen],
        seed: 1,
        first,
        count,
        caps: { ...CAPS, milliseconds: 300 },
        startProcess: () => fork(file, { serialization: 'advanced', execArgv: [] }),
      });
      const expected = lengths.flatMap((length, number) =>
        number >= first && number < first + count && length >= 5 && length <= 7 ? [number] : [],
      );
      expect(figures.failures.map(({ number }) => number)).toEqual(expected);
      expect(figures.failures[0]?.faults).toEqual(['took longer than 300 ms']);
      expect(figures.mutants).toBe(count);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

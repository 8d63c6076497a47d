import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { mutantOf } from './mutations.js';
import type { Mutant } from './mutations.js';
import type { Specimen } from './specimens.js';

/** The caps of an upload (`READING_LIMITS`): whoever overruns them would hold up everybody else's uploads. */
export const CAPS = { milliseconds: 30_000, heapMegabytes: 300 };
/** A fresh process now and then, so that nothing builds up and a cap is about one mutant. */
const MUTANTS_OF_A_PROCESS = 250;

export interface CampaignOptions {
  specimens: readonly Specimen[];
  seed: number;
  count: number;
  /** The number of the first mutant. */
  first?: number;
  caps?: typeof CAPS;
  startProcess?: (caps: typeof CAPS) => ChildProcess;
  onProgress?: (done: number) => void;
}

export interface Failure {
  number: number;
  name: string;
  steps: string[];
  faults: string[];
  /** Where the mutant lies. */
  savedAs: string;
}

export interface Figures {
  mutants: number;
  previews: number;
  /** By the code of the refusal; OUT_OF_MEMORY is what an upload is told as TOO_HARD. */
  refusals: Record<string, number>;
  slowest: { number: number; name: string; milliseconds: number };
  peakRssMegabytes: number;
  /** Mutants over which a library dropped a promise that failed. */
  dropping: number;
  failures: Failure[];
}

interface Answer {
  ending: string;
  faults: string[];
  dropped?: number;
  rssMegabytes?: number;
  milliseconds: number;
}

/** Reads `count` mutants one by one, each under the caps, and counts how they ended. Never rejects over a mutant. */
export async function runCampaign(options: CampaignOptions): Promise<Figures> {
  const { specimens, seed, count, first = 0, caps = CAPS, onProgress } = options;
  const reader = new CappedReader(caps, options.startProcess ?? readingProcess);
  const figures: Figures = {
    mutants: 0,
    previews: 0,
    refusals: {},
    slowest: { number: first, name: '', milliseconds: 0 },
    peakRssMegabytes: 0,
    dropping: 0,
    failures: [],
  };
  try {
    for (let number = first; number < first + count; number++) {
      const mutant = mutantOf(specimens, seed, number);
      let answer = await reader.read(mutant);
      // A machine with other work may be slow once; what hangs, hangs again.
      if (answer.ending === 'hang') answer = await reader.read(mutant);
      const { ending, faults, dropped, rssMegabytes, milliseconds } = answer;
      figures.mutants++;
      if (ending === 'preview') figures.previews++;
      else figures.refusals[ending] = (figures.refusals[ending] ?? 0) + 1;
      if (milliseconds > figures.slowest.milliseconds)
        figures.slowest = { number, name: mutant.name, milliseconds };
      figures.peakRssMegabytes = Math.max(figures.peakRssMegabytes, rssMegabytes ?? 0);
      if (dropped) figures.dropping++;
      if (faults.length) figures.failures.push(saved(mutant, seed, faults));
      onProgress?.(figures.mutants);
    }
  } finally {
    await reader.stop();
  }
  return figures;
}

class CappedReader {
  private reading: Promise<ChildProcess> | null = null;
  private count = 0;

  constructor(
    private readonly caps: typeof CAPS,
    private readonly start: (caps: typeof CAPS) => ChildProcess,
  ) {}

  async read(mutant: Mutant): Promise<Answer> {
    if (this.count++ % MUTANTS_OF_A_PROCESS === 0) await this.stop();
    this.reading ??= firstWordOf(this.start(this.caps));
    const reading = await this.reading;
    const start = performance.now();
    const answer = await new Promise<Answer>((resolve) => {
      const end = (ending: string, faults: string[]) => {
        clearTimeout(timer);
        resolve({ ending, faults, milliseconds: performance.now() - start });
      };
      const onExit = (code: number | null, signal: string | null) =>
        // What V8 does where the heap is full.
        signal === 'SIGABRT' || code === 134
          ? end('OUT_OF_MEMORY', [])
          : end('crash', [`the process ended with ${signal ?? code}`]);
      const timer = setTimeout(
        () => end('hang', [`took longer than ${this.caps.milliseconds} ms`]),
        this.caps.milliseconds,
      );
      reading.once('exit', onExit);
      reading.once('message', (given) => {
        clearTimeout(timer);
        reading.off('exit', onExit);
        resolve(given as Answer);
      });
      reading.send({ bytes: Uint8Array.from(mutant.bytes), fileName: mutant.name }, () => undefined);
    });
    if (BROKEN_OFF.has(answer.ending)) await this.stop();
    return answer;
  }

  async stop(): Promise<void> {
    const reading = await this.reading;
    this.reading = null;
    reading?.removeAllListeners();
    reading?.kill('SIGKILL');
  }
}

/** Endings after which the process is of no more use. */
const BROKEN_OFF = new Set(['hang', 'crash', 'OUT_OF_MEMORY']);

function readingProcess({ heapMegabytes }: typeof CAPS): ChildProcess {
  return fork(path.resolve('test/fuzz/reading-process.mjs'), {
    execArgv: [`--max-old-space-size=${heapMegabytes}`],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** The process says a first word once it has loaded what it needs; that time is nobody's. */
function firstWordOf(reading: ChildProcess): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) =>
      reject(new Error(`the reading process ended with ${code} at its start`));
    reading.once('exit', onExit);
    reading.once('message', () => {
      reading.off('exit', onExit);
      resolve(reading);
    });
  });
}

function saved({ number, name, steps, bytes }: Mutant, seed: number, faults: string[]): Failure {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dondoc-fuzz-'));
  const savedAs = path.join(folder, `seed-${seed}-mutant-${number}-${name}`);
  writeFileSync(savedAs, bytes);
  return { number, name, steps, faults, savedAs };
}

import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Logger } from '@nestjs/common';
import type { AppError } from '../../common/index.js';
import type { DocumentErrorReason } from '../../documents/index.js';
import { plansError } from '../plans.errors.js';
import type { ReadingOrder, ReadingResult } from './read-plan.js';
import type { TablesOrder, TablesResult } from './read-tables.js';

/** Reading a 1,000-row plan takes well under a second and 100 MB; these only stop what was made to harm. */
export const READING_LIMITS = { milliseconds: 30_000, heapMegabytes: 300, atOnce: 2 };

/** Of what a process that failed had to say. */
const LONGEST_LOG = 500;

type Refusal = Parameters<typeof plansError>[0];

/** What the person is told for each way in which a file cannot be read. */
const REFUSAL_OF: Record<DocumentErrorReason, Refusal> = {
  EMPTY: 'EMPTY_DOCUMENT',
  NO_TEXT: 'EMPTY_DOCUMENT',
  BROKEN: 'BROKEN_DOCUMENT',
  UNSAFE: 'BROKEN_DOCUMENT',
  WRONG_TYPE: 'WRONG_TYPE',
  UNSUPPORTED: 'WRONG_TYPE',
  MACRO: 'WRONG_TYPE',
  ENCRYPTED: 'ENCRYPTED_DOCUMENT',
  SCANNED: 'SCANNED',
  TOO_LARGE: 'TOO_HARD',
  TOO_DEEP: 'TOO_HARD',
  TOO_MANY_PARTS: 'TOO_HARD',
};

export type ReadPlan = Extract<ReadingResult, { outcome: 'read' }>;

/**
 * Reads uploaded files in a process with a memory and a time cap, so that a hostile one costs its sender an error and
 * nobody else anything. Not in a thread: where memory runs out inside one call of the engine (a PDF of a few bytes
 * can do that), the whole process ends and not the thread alone. Only a few are read at once; the others wait.
 */
export class PlanReader {
  private readonly log = new Logger('plan-reader');
  private readonly waiting: Array<() => void> = [];
  private free: number;

  constructor(private readonly limits = READING_LIMITS) {
    this.free = limits.atOnce;
  }

  /** @throws AppError `plans:…` saying why the file gives no plan and what to do. */
  async read(order: ReadingOrder): Promise<ReadPlan> {
    const result = await this.inTurn<ReadingResult>(order);
    if (result.outcome === 'read') return result;
    throw refusal(
      result.outcome === 'unreadable' ? REFUSAL_OF[result.reason] : result.reason,
      order.fileName,
    );
  }

  /**
   * The cells of a spreadsheet's tables, row by row.
   * @throws AppError `plans:…` saying why they cannot be read and what to do.
   */
  async readTables({ bytes, fileName }: Omit<TablesOrder, 'wanted'>): Promise<string[][]> {
    const result = await this.inTurn<TablesResult>({ bytes, fileName, wanted: 'tables' });
    if (result.outcome === 'tables') return result.rows;
    throw refusal(REFUSAL_OF[result.reason], fileName);
  }

  private async inTurn<R>(order: ReadingOrder | TablesOrder): Promise<R> {
    await this.takeTurn();
    try {
      return await this.inProcess<R>(order);
    } finally {
      this.endTurn();
    }
  }

  private inProcess<R>(order: ReadingOrder | TablesOrder): Promise<R> {
    return new Promise((resolve, reject) => {
      const reading = fork(processFile(), {
        execArgv: [`--max-old-space-size=${this.limits.heapMegabytes}`],
        // Nothing of the server's settings is any business of a file from outside.
        env: {},
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      });
      const timer = setTimeout(() => reading.kill('SIGKILL'), this.limits.milliseconds);
      let said = '';
      reading.stderr?.on(
        'data',
        (piece: Buffer) => (said = `${said}${piece.toString()}`.slice(0, LONGEST_LOG)),
      );
      reading.once('message', (result) => resolve(result as R));
      reading.once('error', reject);
      // Comes last, whatever happened. After an answer the promise is settled already and this changes nothing.
      reading.once('close', (code, signal) => {
        clearTimeout(timer);
        if (code !== 0)
          this.log.warn(
            `an upload of ${order.bytes.length} bytes was too hard (${signal ?? code}): ${said.trim()}`,
          );
        reject(refusal('TOO_HARD', order.fileName));
      });
      // Where the process is gone already, `close` tells.
      reading.send(order, () => undefined);
    });
  }

  private takeTurn(): Promise<void> {
    if (this.free > 0) {
      this.free--;
      return Promise.resolve();
    }
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private endTurn(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.free++;
  }
}

function refusal(code: Refusal, file: string): AppError {
  return plansError(code, { file });
}

/** A process starts from a compiled file; where the sources run as they are (tests), it is the one in dist/. */
function processFile(): string {
  const own = fileURLToPath(new URL('./read-plan.process.js', import.meta.url));
  return existsSync(own) ? own : own.replace(/([\\/])src([\\/]plans[\\/]reading[\\/])/, '$1dist$2');
}

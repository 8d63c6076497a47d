import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { OfficialDocument } from '../official/index.js';
import type { PdfAnswer, PdfOrder } from './pdf-order.js';

/** An idle thread keeps its fonts ready; after this time its memory is worth more. */
const IDLE_MILLISECONDS = 60_000;

interface Waiting {
  resolve: (bytes: Buffer) => void;
  reject: (error: Error) => void;
}

/**
 * One thread that writes what it is given, in the order it is given: a document of a thousand rows computes for some
 * tenths of a second, in which the server's own thread must answer others. What is written is the product's own
 * content, so a thread is enough (an upload, which may be hostile, is read in a process of its own).
 */
class PdfThread {
  private readonly waiting = new Map<number, Waiting>();
  private thread: Worker | null = null;
  private idle: NodeJS.Timeout | undefined;
  private orders = 0;

  write(document: OfficialDocument): Promise<Buffer> {
    clearTimeout(this.idle);
    const thread = (this.thread ??= this.start());
    const id = ++this.orders;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      // While somebody waits the program must not end, otherwise the thread holds nothing up.
      thread.ref();
      thread.postMessage({ id, document } satisfies PdfOrder);
    });
  }

  private start(): Worker {
    const thread = new Worker(threadFile());
    thread.on('message', (answer: PdfAnswer) => this.settle(answer));
    thread.on('error', (error) => this.fail(thread, error));
    thread.on('exit', () => this.fail(thread, new Error('the thread that writes .pdf ended')));
    return thread;
  }

  private settle(answer: PdfAnswer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if ('bytes' in answer) waiting?.resolve(Buffer.from(answer.bytes));
    else waiting?.reject(new Error(`a .pdf could not be written: ${answer.failure}`));
    if (this.waiting.size > 0) return;
    this.thread?.unref();
    this.idle = setTimeout(() => this.stop(), IDLE_MILLISECONDS).unref();
  }

  private stop(): void {
    const thread = this.thread;
    this.thread = null;
    void thread?.terminate();
  }

  /** The next order starts another thread. */
  private fail(thread: Worker, error: unknown): void {
    if (this.thread !== thread) return;
    this.thread = null;
    const reason = error instanceof Error ? error : new Error(String(error));
    for (const { reject } of this.waiting.values()) reject(reason);
    this.waiting.clear();
  }
}

const pdfThread = new PdfThread();

/** `buildOfficialPdf` beside the server's own thread: the same bytes. */
export function writeOfficialPdf(document: OfficialDocument): Promise<Buffer> {
  return pdfThread.write(document);
}

/** A thread starts from a compiled file; where the sources run as they are (tests), it is the one in dist/. */
function threadFile(): string {
  const own = fileURLToPath(new URL('./pdf.thread.js', import.meta.url));
  return existsSync(own) ? own : own.replace(/([\\/])src([\\/]documents[\\/]pdf-out[\\/])/, '$1dist$2');
}

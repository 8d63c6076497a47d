import {
  BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  OnApplicationBootstrap,
} from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Job, Worker } from 'bullmq';
import type { QueueBackend } from './backend.js';
import { collectHandlers, JobHandler } from './job-handler.js';
import { JobName, parsePayload } from './jobs.js';
import { JobQueues, QUEUE_BACKEND } from './job-queues.js';
import { Outbox } from './outbox.js';
import { QUEUES, QueueName } from './queues.js';

/** What runs by the clock of the machine. Days and holidays are the handlers' matter. */
export const SCHEDULES: Array<{ job: JobName; everyMs: number }> = [
  { job: 'outbox.dispatch', everyMs: 10_000 },
  { job: 'reminder.sweep', everyMs: 2 * 60_000 },
  { job: 'audit.seal', everyMs: 60_000 },
  { job: 'identity.clear-expired', everyMs: 60 * 60_000 },
  { job: 'identity.leaves', everyMs: 60_000 },
  { job: 'unit.apply-changes', everyMs: 10 * 60_000 },
  { job: 'task.hand-over-due', everyMs: 10 * 60_000 },
  { job: 'task.open-occurrences', everyMs: 10 * 60_000 },
  { job: 'report.open-periods', everyMs: 10 * 60_000 },
];

/** How often the schedules are looked at: a queue that was flushed, or away at start, gets them again. */
const WATCH_SCHEDULES_MS = 15_000;
const ANSWER_LIMIT_MS = 2_000;

/** The working side: takes jobs and hands each to its one handler. Present in worker processes only. */
@Injectable()
export class JobWorkers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('worker');
  private workers: Worker[] = [];
  private readonly running = new Set<Promise<void>>();
  private watch: NodeJS.Timeout | null = null;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly queues: JobQueues,
    private readonly outbox: Outbox,
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const handlers = collectHandlers(this.discovery);
    this.workers = (Object.keys(QUEUES) as QueueName[]).map((name) => this.openWorker(name, handlers));
    for (const worker of this.workers)
      void worker.run().catch((error: unknown) => this.log.error(String(error)));
    await this.scheduleMissing();
    await this.runScheduledOnce();
    this.watch = setInterval(() => void this.scheduleMissing(), WATCH_SCHEDULES_MS);
    this.watch.unref();
  }

  /**
   * Takes no new jobs and waits for the running ones. While the queue's server is away the workers cannot say
   * goodbye to it: then only what runs here is waited for, and its result is found out when another worker takes
   * the job up.
   */
  async beforeApplicationShutdown(): Promise<void> {
    if (this.watch) clearInterval(this.watch);
    const away = !(await this.queues.answersWithin(ANSWER_LIMIT_MS));
    if (away) await Promise.allSettled(this.running);
    await Promise.all(this.workers.map((worker) => worker.close(away)));
  }

  private openWorker(name: QueueName, handlers: Map<JobName, JobHandler<JobName>>): Worker {
    const worker = this.backend.openWorker(name, async (job: Job) => {
      const run = this.carryOut(job, handlers);
      this.running.add(run);
      try {
        await run;
      } finally {
        this.running.delete(run);
      }
    });
    worker.on('error', (error) => this.log.warn(`${name}: ${error.message}`));
    worker.on('failed', (job, error) => this.log.warn(`${job?.name} (${job?.id}): ${error.message}`));
    return worker;
  }

  private async carryOut(job: Job, handlers: Map<JobName, JobHandler<JobName>>): Promise<void> {
    const name = job.name as JobName;
    const payload = parsePayload(name, job.data);
    await handlers.get(name)?.handle(payload);
    await this.outbox.finished(job.id);
  }

  /** The call can fail while the queue's server is away; the product starts all the same and tries again. */
  private async scheduleMissing(): Promise<void> {
    try {
      for (const { job, everyMs } of SCHEDULES) await this.queues.ensureScheduled(job, everyMs);
    } catch (error) {
      this.log.warn(`schedules: ${String(error)}`);
    }
  }

  /** What fell due while nothing ran is found at once, not at the schedules' next round. */
  private async runScheduledOnce(): Promise<void> {
    try {
      await this.queues.addAll(SCHEDULES.map(({ job }) => ({ name: job, payload: {} })));
    } catch (error) {
      this.log.warn(`first round: ${String(error)}`);
    }
  }
}

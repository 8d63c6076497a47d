import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';
import type { QueueBackend } from './backend.js';
import { JOBS, JobName, JobPayload } from './jobs.js';
import { QUEUES, QueueName } from './queues.js';

export const QUEUE_BACKEND = Symbol('QUEUE_BACKEND');

/** A day: long enough to look at what failed, short enough not to grow. */
const KEEP_FAILED_SECONDS = 24 * 60 * 60;

export interface QueuedJob<N extends JobName = JobName> {
  name: N;
  payload: JobPayload<N>;
  /** The same id is queued once. */
  id?: string;
}

/** The sending side: puts jobs into their queues. */
@Injectable()
export class JobQueues {
  private readonly log = new Logger('queue');
  private readonly open = new Map<QueueName, Queue>();

  constructor(@Inject(QUEUE_BACKEND) private readonly backend: QueueBackend) {}

  get kind() {
    return this.backend.kind;
  }

  /** Whether the queue's server answers, and soon enough. */
  async answersWithin(limitMs: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), limitMs);
    });
    const answer = this.backend.ping().then(
      () => true,
      () => false,
    );
    try {
      return await Promise.race([answer, tooLate]);
    } finally {
      clearTimeout(timer);
    }
  }

  async addAll(jobs: QueuedJob[]): Promise<void> {
    const byQueue = groupByQueue(jobs);
    for (const [name, group] of byQueue) {
      await this.queue(name).addBulk(
        group.map((job) => ({
          name: job.name,
          data: job.payload,
          opts: { ...this.jobOptions(name), jobId: job.id },
        })),
      );
    }
  }

  /**
   * Runs `name` on a schedule; several processes may say so, the schedule exists once. Left alone while it runs:
   * setting it again would put the next run off.
   */
  async ensureScheduled(name: JobName, everyMs: number): Promise<void> {
    const queueName = JOBS[name].queue;
    const queue = this.queue(queueName);
    const known = await queue.getJobScheduler(name);
    const runs = known?.every === everyMs && (known.next ?? 0) > Date.now() - 2 * everyMs;
    if (runs) return;
    await queue.upsertJobScheduler(
      name,
      { every: everyMs },
      { name, data: {}, opts: this.jobOptions(queueName) },
    );
  }

  /** How many jobs wait, run and have failed, by queue. */
  async counts(): Promise<Record<QueueName, Record<string, number>>> {
    const entries = await Promise.all(
      (Object.keys(QUEUES) as QueueName[]).map(
        async (name) =>
          [name, await this.queue(name).getJobCounts('waiting', 'active', 'delayed', 'failed')] as const,
      ),
    );
    return Object.fromEntries(entries) as Record<QueueName, Record<string, number>>;
  }

  async close(): Promise<void> {
    await Promise.all([...this.open.values()].map((queue) => queue.close()));
  }

  private queue(name: QueueName): Queue {
    const known = this.open.get(name);
    if (known) return known;
    const queue = this.backend.openQueue(name);
    queue.on('error', (error) => this.log.warn(`${name}: ${error.message}`));
    this.open.set(name, queue);
    return queue;
  }

  private jobOptions(name: QueueName) {
    const { attempts, backoffMs } = QUEUES[name];
    return {
      attempts,
      backoff: { type: 'exponential', delay: backoffMs },
      removeOnComplete: true,
      removeOnFail: { age: KEEP_FAILED_SECONDS },
    };
  }
}

function groupByQueue(jobs: QueuedJob[]): Map<QueueName, QueuedJob[]> {
  const groups = new Map<QueueName, QueuedJob[]>();
  for (const job of jobs) {
    const name = JOBS[job.name].queue;
    const group = groups.get(name);
    if (group) group.push(job);
    else groups.set(name, [job]);
  }
  return groups;
}

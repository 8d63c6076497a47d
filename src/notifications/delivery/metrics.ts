import { Injectable } from '@nestjs/common';
import { Gauge, Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { JobQueues } from '../../queue/index.js';
import { Health } from '../health.queries.js';
import { MESSAGE_STATUSES } from '../message.entity.js';

const QUEUE_ANSWER_LIMIT_MS = 2_000;

/** What a monitor reads, as Prometheus text. Read from the database, so every process answers the same. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly oldestUnsent = this.gauge(
    'dondoc_oldest_unsent_seconds',
    'Age of the oldest job or message that is due and has not left; 0 when nothing waits',
  );
  private readonly sweepAge = this.gauge(
    'dondoc_sweep_age_seconds',
    'Since the reminder sweep last came to its end; -1 when it never has',
  );
  private readonly messages = this.gauge(
    'dondoc_messages_last_day',
    'Messages written in the last 24 hours, by status',
    ['status'],
  );
  private readonly queueUp = this.gauge('dondoc_queue_up', 'Whether the server of the queue answers');
  private readonly jobs = this.gauge('dondoc_queue_jobs', 'Jobs by queue and state', ['queue', 'state']);

  constructor(
    private readonly dataSource: DataSource,
    private readonly health: Health,
    private readonly queues: JobQueues,
  ) {}

  async text(): Promise<string> {
    const [delays, byStatus, queueAnswers] = await Promise.all([
      this.health.delays(),
      this.dataSource.query<Array<{ status: string; count: number }>>(
        `SELECT status, count(*)::int AS count FROM message WHERE created_at > now() - interval '1 day' GROUP BY status`,
      ),
      this.queues.answersWithin(QUEUE_ANSWER_LIMIT_MS),
    ]);
    this.oldestUnsent.set(delays.oldestUnsentSeconds ?? 0);
    this.sweepAge.set(delays.sweepSecondsAgo ?? -1);
    const counted = new Map(byStatus.map(({ status, count }) => [status, count]));
    for (const status of MESSAGE_STATUSES) this.messages.set({ status }, counted.get(status) ?? 0);
    this.queueUp.set(queueAnswers ? 1 : 0);
    this.jobs.reset();
    if (queueAnswers) await this.countJobs();
    return this.registry.metrics();
  }

  private async countJobs(): Promise<void> {
    for (const [queue, states] of Object.entries(await this.queues.counts()))
      for (const [state, count] of Object.entries(states)) this.jobs.set({ queue, state }, count);
  }

  private gauge<L extends string = never>(name: string, help: string, labelNames: L[] = []): Gauge<L> {
    return new Gauge({ name, help, labelNames, registers: [this.registry] });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../common/index.js';
import { SETTINGS } from '../config/index.js';
import type { Settings } from '../config/index.js';
import { JobQueues } from '../queue/index.js';
import type { HealthDto } from './dto/health.dto.js';
import { notificationsError } from './notifications.errors.js';
import { SendingPlace } from './sending-place.js';

/** From here on somebody has to look. */
const LATE_SECONDS = 10 * 60;
const QUEUE_ANSWER_LIMIT_MS = 2_000;

export interface Delays {
  oldestUnsentSeconds: number | null;
  sweepSecondsAgo: number | null;
}

/** Whether what is due leaves. */
@Injectable()
export class Health {
  private readonly upSince = performance.now();

  constructor(
    private readonly dataSource: DataSource,
    private readonly queues: JobQueues,
    private readonly clock: Clock,
    private readonly place: SendingPlace,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @throws UNAVAILABLE when the database does not answer. */
  async look(): Promise<HealthDto> {
    const [delays, isHere, queueAnswers] = await Promise.all([
      this.delays(),
      this.isHere(),
      this.queues.answersWithin(QUEUE_ANSWER_LIMIT_MS),
    ]);
    return {
      status: queueAnswers && isHere && !this.isLate(delays) ? 'ok' : 'degraded',
      database: this.settings.databaseUrl ? 'configured' : 'embedded',
      queue: this.queues.kind,
      mail: this.settings.smtpUrl ? 'smtp' : 'kept',
      files: this.settings.s3 ? 's3' : 'disk',
      sending: isHere ? 'here' : 'held',
      now: this.clock.now(),
      ...delays,
    };
  }

  private async isHere(): Promise<boolean> {
    try {
      return await this.place.isHere();
    } catch {
      throw notificationsError('UNAVAILABLE');
    }
  }

  /**
   * Ages by database time: ledger rows that no message carries, messages that have not left, jobs not done. Our own
   * alarm about that is no part of it: it could not end while it cannot leave.
   */
  async delays(): Promise<Delays> {
    try {
      const [row] = await this.dataSource.query<[Delays]>(
        `SELECT extract(epoch FROM now() - least(
             (SELECT min(created_at) FROM reminder WHERE status = 'PENDING' AND message_id IS NULL),
             (SELECT min(created_at) FROM message WHERE status = 'WAITING' AND kind <> 'DELIVERY_LATE'),
             (SELECT min(created_at) FROM message WHERE status = 'SENDING'),
             (SELECT min(created_at) FROM webhook_delivery WHERE status IN ('WAITING', 'SENDING')),
             (SELECT min(created_at) FROM outbox)))::int AS "oldestUnsentSeconds",
           (SELECT extract(epoch FROM now() - at)::int FROM heartbeat WHERE name = 'reminder.sweep')
             AS "sweepSecondsAgo"`,
      );
      return row;
    } catch {
      throw notificationsError('UNAVAILABLE');
    }
  }

  /** A sweep that has never run is late once the product itself has been up for long enough. */
  isLate({ oldestUnsentSeconds, sweepSecondsAgo }: Delays): boolean {
    const upSeconds = (performance.now() - this.upSince) / 1000;
    return (oldestUnsentSeconds ?? 0) >= LATE_SECONDS || (sweepSecondsAgo ?? upSeconds) >= LATE_SECONDS;
  }
}

/**
 * Every queue of the product and how it is worked. A queue without these numbers does not compile.
 *
 * A job whose worker was killed is taken up again by another worker after `stalledIntervalMs`; the library's
 * own limit of one such rescue would lose a job whose worker is killed twice, hence `maxStalledCount`.
 */
export interface QueueSettings {
  concurrency: number;
  lockDurationMs: number;
  stalledIntervalMs: number;
  maxStalledCount: number;
  attempts: number;
  backoffMs: number;
}

const RESCUE = { lockDurationMs: 10_000, stalledIntervalMs: 5_000, maxStalledCount: 10 };

export const QUEUES = {
  /** Short set-based work that must not wait behind messages: outbox, sweeps. */
  sweep: { ...RESCUE, concurrency: 1, attempts: 3, backoffMs: 2_000 },
  /** Turning what happened into messages owed to people. */
  notification: { ...RESCUE, concurrency: 4, attempts: 8, backoffMs: 2_000 },
  /** Sending e-mail; one job sends several at a time through the pooled transport. */
  mail: { ...RESCUE, lockDurationMs: 60_000, concurrency: 2, attempts: 8, backoffMs: 5_000 },
  /** Calling gateways; apart from mail, which must not wait for a slow one. */
  webhook: { ...RESCUE, lockDurationMs: 60_000, concurrency: 2, attempts: 8, backoffMs: 5_000 },
} as const satisfies Record<string, QueueSettings>;

export type QueueName = keyof typeof QUEUES;

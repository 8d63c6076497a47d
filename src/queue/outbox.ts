import { BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import { afterCommit, OutboxRow } from '../database/index.js';
import { isJobName, JOB_NAMES, JobName, JobPayload } from './jobs.js';
import { JobQueues, QueuedJob } from './job-queues.js';

const BATCH = 500;

/** A job not carried out this long after it was queued is queued again: its queue may have lost it. */
const LOST_AFTER = '5 minutes';

const ID_PREFIX = 'outbox-';

/**
 * Jobs that follow from a transaction. The row commits with the change; a moment later it is put into its queue,
 * by the process that wrote it or, if that one fell over, by the next sweep. It is removed when the job has been
 * carried out, so that whatever a queue loses (a Redis that was flushed) is queued again. A job may therefore run
 * twice and never not at all: handlers look in the database for what is left to do.
 */
@Injectable()
export class Outbox implements BeforeApplicationShutdown {
  private running: Promise<void> | null = null;
  private again = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly queues: JobQueues,
  ) {}

  async add<N extends JobName>(em: EntityManager, job: N, payload: JobPayload<N>): Promise<void> {
    await this.addAll(em, job, [payload]);
  }

  async addAll<N extends JobName>(em: EntityManager, job: N, payloads: Array<JobPayload<N>>): Promise<void> {
    if (!payloads.length) return;
    await em.query(`INSERT INTO outbox (job, payload) SELECT $1, unnest($2::text[])::jsonb`, [
      job,
      payloads.map((payload) => JSON.stringify(payload)),
    ]);
    afterCommit(em, () => this.dispatch());
  }

  /** Puts everything that waits into its queue. One run at a time: who asks meanwhile gets one more round. */
  dispatch(): Promise<void> {
    this.again = true;
    this.running ??= this.dispatchWhileAsked().finally(() => (this.running = null));
    return this.running;
  }

  /** The same, and what was queued long ago and never carried out. A job still in its queue is not doubled. */
  async dispatchLost(): Promise<void> {
    await this.dataSource.query(
      `UPDATE outbox SET dispatched_at = NULL WHERE dispatched_at < now() - $1::interval`,
      [LOST_AFTER],
    );
    await this.dispatch();
  }

  /** A job was carried out: nothing is left to queue. Jobs of a schedule have no row. */
  async finished(jobId: string | undefined): Promise<void> {
    if (!jobId?.startsWith(ID_PREFIX)) return;
    await this.dataSource.query('DELETE FROM outbox WHERE id = $1', [jobId.slice(ID_PREFIX.length)]);
  }

  async beforeApplicationShutdown(): Promise<void> {
    // What it could not queue stays in the table for the next process.
    await this.running?.catch(() => undefined);
  }

  private async dispatchWhileAsked(): Promise<void> {
    while (this.again) {
      this.again = false;
      while ((await this.dispatchBatch()) === BATCH);
    }
  }

  private dispatchBatch(): Promise<number> {
    return this.dataSource.transaction(async (em) => {
      // A job this version does not know is left for the newer one that wrote it.
      const rows = await em.query<OutboxRow[]>(
        `SELECT id, job, payload FROM outbox WHERE dispatched_at IS NULL AND job = ANY($1)
         ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
        [JOB_NAMES],
      );
      if (!rows.length) return 0;
      await this.queues.addAll(rows.map(queuedJob));
      await em.query('UPDATE outbox SET dispatched_at = now() WHERE id = ANY($1)', [
        rows.map((row) => row.id),
      ]);
      return rows.length;
    });
  }
}

function queuedJob(row: OutboxRow): QueuedJob {
  if (!isJobName(row.job)) throw new Error(`no job is called “${row.job}”`);
  return { name: row.job, payload: row.payload, id: `${ID_PREFIX}${row.id}` };
}

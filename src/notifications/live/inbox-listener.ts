import { BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { INBOX_CHANNEL } from './inbox-news.js';

const TRY_AGAIN_MS = 2_000;

/** Null: news may have been missed, everybody looks. */
type Heard = (userId: string | null) => void;

/**
 * One connection of this process that listens whose inbox has changed, opened when somebody looks for the first
 * time. While it was away news were lost, so when it is back everybody is told to look.
 */
@Injectable()
export class InboxListener implements BeforeApplicationShutdown {
  private readonly log = new Logger('live');
  private client: pg.Client | null = null;
  private retry: NodeJS.Timeout | null = null;
  private wanted = false;
  private heard: Heard = () => undefined;

  constructor(private readonly dataSource: DataSource) {}

  start(heard: Heard): void {
    if (this.wanted) return;
    this.wanted = true;
    this.heard = heard;
    void this.connect();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.wanted = false;
    if (this.retry) clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const { url } = this.dataSource.options as { url: string };
    const client = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 10_000 });
    this.client = client;
    let lost = false;
    const comeBack = () => {
      if (lost) return;
      lost = true;
      void client.end().catch(() => undefined);
      if (this.wanted) this.retry = setTimeout(() => void this.connect(), TRY_AGAIN_MS);
    };
    client.on('error', (error) => {
      this.log.warn(error.message);
      comeBack();
    });
    client.on('end', comeBack);
    client.on('notification', ({ payload }) => this.heard(payload ?? null));
    try {
      await client.connect();
      await client.query(`LISTEN ${INBOX_CHANNEL}`);
      this.heard(null);
    } catch (error) {
      this.log.warn(String(error));
      comeBack();
    }
  }
}

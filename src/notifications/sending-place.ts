import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { createDataSource } from '../database/index.js';

/** A standby that takes over has the same server identifier and goes on sending; a restored copy has not. */
const HERE = `SELECT system_identifier::text || '/' || d.oid::text AS place
  FROM pg_control_system(), pg_database d WHERE d.datname = current_database()`;

const ELSEWHERE = 'restored';

/**
 * Whether this database is the one to send from (reliability, row 15): a backup that was restored beside the running
 * installation must not write to people, until an operator says that it has taken over.
 */
@Injectable()
export class SendingPlace {
  constructor(private readonly dataSource: DataSource) {}

  /** The first database that asks is the one. */
  async isHere(): Promise<boolean> {
    return (await this.known()) ?? (await this.claimFirst());
  }

  /** From now on this database sends. */
  async release(): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO sending_place (id, place) SELECT 1, place FROM (${HERE}) AS here
       ON CONFLICT (id) DO UPDATE SET place = excluded.place`,
    );
  }

  /** Whatever the backup said: a restored database is a copy. */
  async hold(): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO sending_place (id, place) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET place = excluded.place`,
      [ELSEWHERE],
    );
  }

  private async known(): Promise<boolean | null> {
    const [row] = await this.dataSource.query<Array<{ here: boolean }>>(
      `SELECT place = (${HERE}) AS here FROM sending_place`,
    );
    return row ? row.here : null;
  }

  private async claimFirst(): Promise<boolean> {
    await this.dataSource.query(
      `INSERT INTO sending_place (id, place) SELECT 1, place FROM (${HERE}) AS here ON CONFLICT DO NOTHING`,
    );
    return (await this.known()) ?? false;
  }
}

/** For operators’ commands, which have no running product. */
async function withPlace<T>(url: string, work: (place: SendingPlace) => Promise<T>): Promise<T> {
  const source = await createDataSource({ url, poolSize: 1 }).initialize();
  try {
    return await work(new SendingPlace(source));
  } finally {
    await source.destroy();
  }
}

export const holdSending = (url: string): Promise<void> => withPlace(url, (place) => place.hold());
export const releaseSending = (url: string): Promise<void> => withPlace(url, (place) => place.release());
export const isSendingHere = (url: string): Promise<boolean> => withPlace(url, (place) => place.isHere());

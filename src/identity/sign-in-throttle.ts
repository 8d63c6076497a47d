import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { identityError } from './identity.errors.js';

const WINDOW_SECONDS = 15 * 60;
const FAILURES_PER_ACCOUNT = 10;
/** An authority's offices often share one address. */
const FAILURES_PER_ADDRESS = 100;

/**
 * Counts failed sign-ins per account and per address, in the database, so that every process sees the same
 * counts. An attempt counts before the password is looked at: many at once gain nothing. Nobody is locked out
 * for longer than the window.
 */
@Injectable()
export class SignInThrottle {
  private readonly perAccount: RateLimiterPostgres;
  private readonly perAddress: RateLimiterPostgres;

  constructor(private readonly dataSource: DataSource) {
    const shared = {
      storeClient: dataSource,
      storeType: 'typeorm',
      tableName: 'sign_in_throttle',
      tableCreated: true,
      duration: WINDOW_SECONDS,
      // Its timer would outlive the data source; `ClearExpiredJob` does this instead.
      clearExpiredByTimeout: false,
    };
    this.perAccount = new RateLimiterPostgres({
      ...shared,
      keyPrefix: 'account',
      points: FAILURES_PER_ACCOUNT,
    });
    this.perAddress = new RateLimiterPostgres({
      ...shared,
      keyPrefix: 'address',
      points: FAILURES_PER_ADDRESS,
    });
  }

  /** @throws TOO_MANY_ATTEMPTS with the seconds to wait. */
  async count(username: string, address: string): Promise<void> {
    try {
      await this.perAddress.consume(address);
      await this.perAccount.consume(username);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      throw identityError(
        'TOO_MANY_ATTEMPTS',
        { minutes: Math.ceil(seconds / 60) },
        { retryAfterSeconds: seconds },
      );
    }
  }

  /** The password was right: this attempt was no failure, and the account starts anew. */
  async forgive(username: string, address: string): Promise<void> {
    await this.perAccount.delete(username);
    await this.perAddress.reward(address);
  }

  /** Forgets the counts whose window is over. */
  async clearExpired(): Promise<void> {
    await this.dataSource.query('DELETE FROM sign_in_throttle WHERE expire <= $1', [Date.now()]);
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import type { Locale } from '../common/index.js';
import { Transactions } from '../database/index.js';
import { browserName } from './browser-name.rules.js';
import { identityError } from './identity.errors.js';
import { verifyPassword } from './passwords.js';
import { Sessions } from './sessions.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { User } from './user.entity.js';

/** The subject of a failed sign-in to an account that does not exist. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

export interface SignInAttempt {
  username: string;
  password: string;
  address: string;
  /** What the browser says of itself. */
  userAgent: string;
  /** The session the browser had before: it ends, so that a planted one is worth nothing. */
  formerToken: string | null;
}

interface Account {
  id: string;
  fullName: string;
  passwordHash: string;
  active: boolean;
  authorityId: string | null;
}

@Injectable()
export class IdentityService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly throttle: SignInThrottle,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
  ) {}

  /** @returns the new session's cookie value. @throws WRONG_CREDENTIALS, TOO_MANY_ATTEMPTS */
  async signIn(attempt: SignInAttempt): Promise<{ token: string; userId: string }> {
    // PostgreSQL has no text with a NUL in it, and no account has one in its name.
    const username = attempt.username.replaceAll('\0', '').trim().toLowerCase();
    await this.throttle.count(username, attempt.address);
    const account = await this.accountOf(username);
    const matches = await verifyPassword(account?.passwordHash ?? null, attempt.password);
    if (!account?.active || !matches) {
      await this.recordFailure(account, username, attempt.address);
      throw identityError('WRONG_CREDENTIALS');
    }
    await this.throttle.forgive(username, attempt.address);
    const token = await this.transactions.run(async (em) => {
      if (attempt.formerToken) await this.sessions.close(em, attempt.formerToken);
      const opened = await this.sessions.open(em, account.id, browserName(attempt.userAgent));
      await this.audit.record(
        em,
        { userId: account.id, fullName: account.fullName },
        {
          kind: 'session.signed-in',
          subject: { type: 'user', id: account.id },
          authorityId: account.authorityId,
          payload: { address: attempt.address },
        },
      );
      return opened;
    });
    return { token, userId: account.id };
  }

  async signOut(token: string): Promise<void> {
    await this.transactions.run(async (em) => {
      const person = await this.sessions.close(em, token);
      if (!person) return;
      await this.audit.record(em, person, {
        kind: 'session.signed-out',
        subject: { type: 'user', id: person.userId },
        authorityId: null,
        payload: {},
      });
    });
  }

  async chooseLocale(actor: Actor, locale: Locale): Promise<void> {
    await this.dataSource.manager.update(User, { id: actor.userId }, { locale });
  }

  private async accountOf(username: string): Promise<Account | null> {
    const [account] = await this.dataSource.query<Account[]>(
      `SELECT p.id, p.full_name AS "fullName", p.password_hash AS "passwordHash", p.active,
         (SELECT u.authority_id FROM role_assignment r JOIN unit u ON u.id = r.unit_id
           WHERE r.user_id = p.id ORDER BY r.id LIMIT 1) AS "authorityId"
       FROM user_account p WHERE p.username = $1`,
      [username],
    );
    return account ?? null;
  }

  /** What was typed as a name is kept only where it is one: people type passwords into the wrong field. */
  private recordFailure(account: Account | null, username: string, address: string): Promise<void> {
    return this.transactions.run((em) =>
      this.audit.record(em, null, {
        kind: 'session.sign-in-failed',
        subject: { type: 'user', id: account?.id ?? NOBODY },
        authorityId: account?.authorityId ?? null,
        payload: { username: account ? username : '', address },
      }),
    );
  }
}

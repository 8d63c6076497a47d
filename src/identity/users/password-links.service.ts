import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { SETTINGS } from '../../config/index.js';
import type { Settings } from '../../config/index.js';
import { Transactions } from '../../database/index.js';
import { commonPasswords } from '../common-passwords.js';
import { passwordFault } from '../password.rules.js';
import { hashPassword, verifyPassword } from '../passwords.js';
import { Sessions } from '../sessions.js';
import { SignInThrottle } from '../sign-in-throttle.js';
import type { ChangePasswordInput, PasswordLinkDto, SetPasswordInput } from './dto/user.dto.js';
import { usersError } from './users.errors.js';

/** OWASP ASVS 5.0, 6.4: short-lived, used once. */
const LINK_LIFE = '30 minutes';

/** Lets a person set the own password: by a one-time link, or knowing the present one. */
@Injectable()
export class PasswordLinks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly sessions: Sessions,
    private readonly throttle: SignInThrottle,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The last link is worth nothing from then on. */
  async make(em: EntityManager, actor: Actor, userId: string, authorityId: string): Promise<PasswordLinkDto> {
    const token = randomBytes(32).toString('base64url');
    const [row] = await em.query<[{ expiresAt: Date }]>(
      `INSERT INTO password_link (user_id, token_hash, expires_at) VALUES ($1, $2, now() + interval '${LINK_LIFE}')
       ON CONFLICT (user_id) DO UPDATE SET token_hash = excluded.token_hash, expires_at = excluded.expires_at
       RETURNING expires_at AS "expiresAt"`,
      [userId, hashOf(token)],
    );
    await this.audit.record(em, actor, {
      kind: 'user.password-link-made',
      subject: { type: 'user', id: userId },
      authorityId,
      payload: {},
    });
    // Behind the '#': browsers send it to no server, so that it stands in no log.
    return { link: `${this.settings.publicUrl}/set-password#${token}`, expiresAt: row.expiresAt };
  }

  /** @throws users:LINK_OVER, or the fault of the password; then the link may be used again. */
  async set({ token, password }: SetPasswordInput, address: string): Promise<void> {
    const [owner] = await this.dataSource.query<Array<{ id: string; username: string; fullName: string }>>(
      `SELECT p.id, p.username, p.full_name AS "fullName" FROM password_link l
         JOIN user_account p ON p.id = l.user_id AND p.active
       WHERE l.token_hash = $1 AND l.expires_at > now()`,
      [hashOf(token)],
    );
    if (!owner) throw usersError('LINK_OVER');
    const passwordHash = await this.accepted(password, owner.username);
    await this.transactions.run(async (em) => {
      const [used] = await em.query<[unknown[], number]>(
        'DELETE FROM password_link WHERE token_hash = $1 AND expires_at > now() RETURNING user_id',
        [hashOf(token)],
      );
      if (!used.length) throw usersError('LINK_OVER');
      await this.save(em, { userId: owner.id, fullName: owner.fullName }, passwordHash, 'link');
      await this.sessions.closeAll(em, owner.id);
    });
    await this.throttle.forgive(owner.username, address);
  }

  /** Everybody else who is signed in with this account is signed out. */
  async change(
    actor: Actor,
    { current, next }: ChangePasswordInput,
    { token, address }: { token: string; address: string },
  ): Promise<void> {
    const [account] = await this.dataSource.query<[{ username: string; passwordHash: string }]>(
      'SELECT username, password_hash AS "passwordHash" FROM user_account WHERE id = $1',
      [actor.userId],
    );
    await this.throttle.count(account.username, address);
    if (!(await verifyPassword(account.passwordHash, current))) throw usersError('WRONG_PASSWORD');
    await this.throttle.forgive(account.username, address);
    const passwordHash = await this.accepted(next, account.username);
    await this.transactions.run(async (em) => {
      await this.save(em, actor, passwordHash, 'self');
      await this.sessions.closeAll(em, actor.userId, token);
    });
  }

  private async accepted(password: string, username: string): Promise<string> {
    const fault = passwordFault(password, username, await commonPasswords());
    if (fault) throw usersError(fault);
    return hashPassword(password);
  }

  private async save(
    em: EntityManager,
    owner: Pick<Actor, 'userId' | 'fullName'>,
    passwordHash: string,
    how: 'link' | 'self',
  ): Promise<void> {
    await em.query('UPDATE user_account SET password_hash = $2 WHERE id = $1', [owner.userId, passwordHash]);
    await this.audit.record(em, owner, {
      kind: 'user.password-changed',
      subject: { type: 'user', id: owner.userId },
      authorityId: null,
      payload: { how },
    });
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

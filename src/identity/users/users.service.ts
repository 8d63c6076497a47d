import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { commonError, newId } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import type { UnitKind } from '../../units/index.js';
import { hashPassword } from '../passwords.js';
import { RoleAssignment } from '../role-assignment.entity.js';
import { Sessions } from '../sessions.js';
import { User } from '../user.entity.js';
import type {
  ChangeUserInput,
  CreatedUserDto,
  CreateUserInput,
  PasswordLinkDto,
  UserDto,
} from './dto/user.dto.js';
import { PasswordLinks } from './password-links.service.js';
import { usersError } from './users.errors.js';
import { assertGrants, assertOwnsAccount, managedUnits } from './users.policy.js';
import type { HeldAt } from './users.policy.js';
import { UsersQueries } from './users.queries.js';
import { rolesAt } from './users.rules.js';

/** Keeps people and the roles they hold. */
@Injectable()
export class Users {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly sessions: Sessions,
    private readonly links: PasswordLinks,
    private readonly queries: UsersQueries,
  ) {}

  /** @returns the person and the link by which he sets his password. */
  async create(actor: Actor, input: CreateUserInput): Promise<CreatedUserDto> {
    assertGrants(actor, input);
    const id = newId();
    const { username, fullName, title, email, role, unitId } = input;
    // Nobody knows it: the account is opened by the link.
    const passwordHash = await hashPassword(randomBytes(32).toString('base64url'));
    return this.transactions.run(async (em) => {
      const added = await em.query<unknown[]>(
        `INSERT INTO user_account (id, username, full_name, title, email, password_hash, version)
         VALUES ($1, $2, $3, $4, $5, $6, 1) ON CONFLICT DO NOTHING RETURNING id`,
        [id, username, fullName, title, email ?? null, passwordHash],
      );
      if (!added.length) throw usersError('USERNAME_TAKEN', { username });
      const unit = await this.unitOf(em, unitId);
      await this.audit.record(em, actor, {
        kind: 'user.created',
        subject: { type: 'user', id },
        authorityId: unit.authorityId,
        payload: { username, fullName },
      });
      await this.addRole(em, actor, id, { role, unitId });
      const link = await this.links.make(em, actor, id, unit.authorityId);
      return { user: await this.seen(em, actor, id), link };
    });
  }

  change(actor: Actor, id: string, { version, fullName, title, email }: ChangeUserInput): Promise<UserDto> {
    return this.onAccount(actor, id, version, async (em, before, authorityId) => {
      await em.update(User, id, { fullName, title, email: email ?? null });
      const changes = [
        { field: 'fullName', before: before.fullName, after: fullName },
        { field: 'title', before: before.title, after: title },
        { field: 'email', before: before.email, after: email ?? null },
      ].filter((value) => value.before !== value.after);
      await this.audit.record(em, actor, {
        kind: 'user.changed',
        subject: { type: 'user', id },
        authorityId,
        payload: { changes },
      });
    });
  }

  /** A deactivated person is signed out everywhere at once. */
  setActive(actor: Actor, id: string, version: number, active: boolean): Promise<UserDto> {
    if (id === actor.userId) throw usersError('SELF');
    return this.onAccount(actor, id, version, async (em, _before, authorityId) => {
      await em.update(User, id, { active });
      if (!active) {
        await this.sessions.closeAll(em, id);
        await em.query('DELETE FROM password_link WHERE user_id = $1', [id]);
      }
      await this.audit.record(em, actor, {
        kind: active ? 'user.activated' : 'user.deactivated',
        subject: { type: 'user', id },
        authorityId,
        payload: {},
      });
    });
  }

  /** A new link; one made before is worth nothing from then on. */
  async makeLink(actor: Actor, id: string): Promise<PasswordLinkDto> {
    return this.transactions.run(async (em) => {
      const user = await this.seen(em, actor, id);
      assertOwnsAccount(actor, user.roles);
      if (!user.active) throw usersError('STALE');
      const { authorityId } = await this.unitOf(em, user.roles[0]?.unitId ?? '');
      return this.links.make(em, actor, id, authorityId);
    });
  }

  async giveRole(actor: Actor, id: string, held: HeldAt): Promise<UserDto> {
    if (id === actor.userId) throw usersError('SELF');
    assertGrants(actor, held);
    return this.transactions.run(async (em) => {
      const { roles } = await this.seen(em, actor, id);
      if (!roles.some(({ unitId }) => managedUnits(actor).includes(unitId))) throw commonError('NOT_FOUND');
      await this.addRole(em, actor, id, held);
      return this.seen(em, actor, id);
    });
  }

  async takeRole(actor: Actor, id: string, held: HeldAt): Promise<UserDto> {
    if (id === actor.userId) throw usersError('SELF');
    assertGrants(actor, held);
    return this.transactions.run(async (em) => {
      // Two roles taken at the same moment must not leave none.
      await em.query('SELECT FROM user_account WHERE id = $1 FOR UPDATE', [id]);
      const { roles } = await this.seen(em, actor, id);
      const known = roles.find(({ role, unitId }) => role === held.role && unitId === held.unitId);
      if (!known) throw commonError('NOT_FOUND');
      if (roles.length === 1) throw usersError('LAST_ROLE');
      await em.query('DELETE FROM role_assignment WHERE user_id = $1 AND unit_id = $2 AND role = $3', [
        id,
        held.unitId,
        held.role,
      ]);
      const { authorityId, name: unitName } = await this.unitOf(em, held.unitId);
      await this.audit.record(em, actor, {
        kind: 'user.role-taken',
        subject: { type: 'user', id },
        authorityId,
        payload: { role: held.role, unitName },
      });
      return this.seen(em, actor, id);
    });
  }

  private onAccount(
    actor: Actor,
    id: string,
    version: number,
    work: (em: EntityManager, before: UserDto, authorityId: string) => Promise<void>,
  ): Promise<UserDto> {
    return this.transactions.run(async (em) => {
      const before = await this.seen(em, actor, id);
      assertOwnsAccount(actor, before.roles);
      const [raised] = await em.query<[unknown[], number]>(
        'UPDATE user_account SET version = version + 1 WHERE id = $1 AND version = $2 RETURNING id',
        [id, version],
      );
      if (!raised.length) throw usersError('STALE');
      await work(em, before, (await this.unitOf(em, before.roles[0]?.unitId ?? '')).authorityId);
      return this.seen(em, actor, id);
    });
  }

  /** @throws NOT_FOUND for who is not there. */
  private async seen(em: EntityManager, actor: Actor, id: string): Promise<UserDto> {
    const user = await this.queries.one(em, actor, id);
    if (!user) throw commonError('NOT_FOUND');
    return user;
  }

  private async addRole(
    em: EntityManager,
    actor: Actor,
    userId: string,
    { role, unitId }: HeldAt,
  ): Promise<void> {
    const unit = await this.unitOf(em, unitId);
    if (unit.ended) throw usersError('UNIT_ENDED');
    if (!rolesAt(unit.kind).includes(role)) throw usersError('ROLE_ELSEWHERE', { unit: unit.name });
    const added = await em
      .createQueryBuilder()
      .insert()
      .into(RoleAssignment)
      .values({ id: newId(), userId, unitId, role })
      .orIgnore()
      .returning('id')
      .execute();
    if (!(added.raw as unknown[]).length) throw usersError('ROLE_HELD');
    await this.audit.record(em, actor, {
      kind: 'user.role-given',
      subject: { type: 'user', id: userId },
      authorityId: unit.authorityId,
      payload: { role, unitName: unit.name },
    });
  }

  private async unitOf(em: EntityManager, unitId: string) {
    const [unit] = await em.query<
      Array<{ name: string; kind: UnitKind; authorityId: string; ended: boolean }>
    >(
      `SELECT name, kind, authority_id AS "authorityId", dissolved_on IS NOT NULL AS ended FROM unit WHERE id = $1`,
      [unitId],
    );
    if (!unit) throw commonError('NOT_FOUND');
    return unit;
  }
}

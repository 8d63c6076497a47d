import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Role } from '../../src/access/index.js';
import { RoleAssignment, User } from '../../src/identity/index.js';
import type { UnitKind } from '../../src/units/index.js';
import { Unit } from '../../src/units/index.js';

export interface UnitRow {
  id: string;
  authorityId: string;
}

/** A unit; without a parent it is an authority. */
export async function addUnit(
  source: DataSource,
  given: { code: string; kind?: UnitKind; name?: string; parent?: UnitRow },
): Promise<UnitRow> {
  const id = randomUUID();
  const authorityId = given.parent?.authorityId ?? id;
  await source.manager.insert(Unit, {
    id,
    authorityId,
    parentId: given.parent?.id ?? null,
    kind: given.kind ?? (given.parent ? 'DEPARTMENT' : 'AUTHORITY'),
    code: given.code,
    name: given.name ?? `Đơn vị ${given.code}`,
    shortName: given.code,
  });
  return { id, authorityId };
}

/** A person with roles; `passwordHash` only where the test signs in with a password. */
export async function addPerson(
  source: DataSource,
  given: {
    username: string;
    fullName?: string;
    passwordHash?: string;
    email?: string;
    active?: boolean;
    roles: Array<{ role: Role; unitId: string }>;
  },
): Promise<string> {
  const id = randomUUID();
  await source.manager.insert(User, {
    id,
    username: given.username,
    fullName: given.fullName ?? given.username,
    passwordHash: given.passwordHash ?? '',
    email: given.email ?? null,
    active: given.active ?? true,
  });
  for (const { role, unitId } of given.roles) {
    await source.manager.insert(RoleAssignment, { id: randomUUID(), userId: id, unitId, role });
  }
  return id;
}

/** A session of the person, as the `Cookie` header of a browser that signed in. */
export async function openSession(source: DataSource, userId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await source.query(
    `INSERT INTO session (id, token_hash, user_id, expires_at) VALUES (gen_random_uuid(), $1, $2, now() + interval '7 days')`,
    [createHash('sha256').update(token).digest('hex'), userId],
  );
  return `dondoc=${token}`;
}

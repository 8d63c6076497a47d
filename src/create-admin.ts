import type { EntityManager } from 'typeorm';
import { Audit, AuditEventRow } from './audit/index.js';
import { Clock, DEFAULT_LOCALE, newId } from './common/index.js';
import { createDataSource } from './database/index.js';
import {
  hashPassword,
  commonPasswords,
  passwordFault,
  RoleAssignment,
  User,
  usersError,
  usersText,
} from './identity/index.js';
import { unitCodeOf } from './units/changes/index.js';
import { Unit } from './units/index.js';
import { authorityError, settingsFault, tidySettings } from './units/settings/index.js';

export interface FirstAdmin {
  username: string;
  fullName: string;
  password: string;
  /** Name of the authority; the first one is set up with it, and with what its documents carry. */
  authority?: string;
  shortName?: string;
  place?: string;
  superior?: string;
  symbol?: string;
}

/**
 * An administrator made by who runs the machine: the way into a new installation, and back into one whose
 * administrators are gone. @returns what was done, in a sentence.
 */
export async function createAdmin(databaseUrl: string, given: FirstAdmin): Promise<string> {
  const username = given.username.trim().toLowerCase();
  const fullName = given.fullName.trim();
  if (!/^[a-z0-9][a-z0-9._-]{1,59}$/.test(username) || !fullName) throw usersError('ADMIN_NEEDS');
  const fault = passwordFault(given.password, username, await commonPasswords());
  if (fault) throw usersError(fault);
  const passwordHash = await hashPassword(given.password);
  const source = createDataSource({
    url: databaseUrl,
    entities: [Unit, User, RoleAssignment, AuditEventRow],
    poolSize: 2,
  });
  await source.initialize();
  try {
    const authority = await source.transaction(async (em) => {
      const all = await em.query<Array<{ id: string; name: string }>>(
        `SELECT id, name FROM unit WHERE kind = 'AUTHORITY' AND parent_id IS NULL ORDER BY position, name FOR UPDATE`,
      );
      const wanted = given.authority?.trim();
      let home = wanted ? all.find(({ name }) => name === wanted) : all.length === 1 ? all[0] : undefined;
      if (!home && all.length)
        throw usersError('AUTHORITY_WHICH', { names: all.map(({ name }) => name).join('; ') });
      if (!home) {
        if (!wanted) throw usersError('AUTHORITY_NEEDED');
        home = await addAuthority(em, given);
      } else if (given.shortName ?? given.place ?? given.superior ?? given.symbol)
        throw usersError('AUTHORITY_KNOWN');
      const id = newId();
      const added = await em.query<unknown[]>(
        `INSERT INTO user_account (id, username, full_name, password_hash, version) VALUES ($1, $2, $3, $4, 1)
         ON CONFLICT DO NOTHING RETURNING id`,
        [id, username, fullName, passwordHash],
      );
      if (!added.length) throw usersError('USERNAME_TAKEN', { username });
      await em.insert(RoleAssignment, { id: newId(), userId: id, unitId: home.id, role: 'ADMIN' });
      await new Audit(new Clock()).record(em, null, {
        kind: 'user.created',
        subject: { type: 'user', id },
        authorityId: home.id,
        payload: { username, fullName },
      });
      return home.name;
    });
    return usersText(DEFAULT_LOCALE, 'ADMIN_MADE', { username, authority });
  } finally {
    await source.destroy();
  }
}

/** The first authority, with what its documents carry as far as it was given. */
async function addAuthority(em: EntityManager, given: FirstAdmin): Promise<{ id: string; name: string }> {
  const { authority: name, shortName, place, superior: superiorName, symbol: documentSymbol } = given;
  const settings = tidySettings({ name, shortName, place, superiorName, documentSymbol });
  const fault = settingsFault(settings);
  if (fault) throw authorityError(fault);
  const id = newId();
  await em.insert(Unit, {
    ...{ id, authorityId: id, parentId: null, kind: 'AUTHORITY' as const },
    code: unitCodeOf(settings.shortName, new Set()),
    ...settings,
  });
  return { id, name: settings.name };
}

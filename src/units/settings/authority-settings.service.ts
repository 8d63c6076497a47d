import { Injectable } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { Audit } from '../../audit/index.js';
import { Clock, commonError } from '../../common/index.js';
import { Transactions } from '../../database/index.js';
import { UnitRestructuring } from '../changes/unit-restructuring.js';
import { Unit } from '../unit.entity.js';
import { authorityError } from './authority-settings.errors.js';
import { settingUnits } from './authority-settings.policy.js';
import { settingsChanges, settingsFault, tidySettings } from './authority-settings.rules.js';
import type { AuthoritySettings } from './authority-settings.rules.js';
import type { AuthoritySettingsDto, SaveAuthorityInput } from './dto/authority-settings.dto.js';

/** Keeps what an authority is called and prints on its documents. */
@Injectable()
export class AuthoritySettingsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly restructuring: UnitRestructuring,
  ) {}

  list(actor: Actor): Promise<AuthoritySettingsDto[]> {
    return this.read(this.dataSource.manager, settingUnits(actor));
  }

  /** Its documents from now on; what was issued stays as it was. @throws common:NOT_FOUND, authority:…, units:NAME_TAKEN */
  save(
    actor: Actor,
    authorityId: string,
    { version, ...given }: SaveAuthorityInput,
  ): Promise<AuthoritySettingsDto> {
    return this.transactions.run(async (em) => {
      const before = await this.one(em, actor, authorityId);
      const after = tidySettings(given);
      const fault = settingsFault(after);
      if (fault) throw authorityError(fault);
      const [raised] = await em.query<[unknown[], number]>(
        'UPDATE unit SET version = version + 1 WHERE id = $1 AND version = $2 RETURNING id',
        [authorityId, version],
      );
      if (!raised.length) throw authorityError('STALE', {}, before);
      const changes = settingsChanges(before, after);
      if (!changes.length) return this.one(em, actor, authorityId);
      if (changes.some(({ field }) => field === 'name' || field === 'shortName'))
        await this.rename(em, authorityId, after);
      const { superiorName, place, documentSymbol } = after;
      await em.update(Unit, { id: authorityId }, { superiorName, place, documentSymbol });
      await this.audit.record(em, actor, {
        kind: 'authority.settings-changed',
        subject: { type: 'unit', id: authorityId },
        authorityId,
        payload: { changes },
      });
      return this.one(em, actor, authorityId);
    });
  }

  /** The former name stays one of its spellings: documents go on using it. */
  private async rename(
    em: EntityManager,
    authorityId: string,
    { name, shortName }: Pick<AuthoritySettings, 'name' | 'shortName'>,
  ): Promise<void> {
    const { authorityId: tree } = await em.findOneByOrFail(Unit, { id: authorityId });
    const unchanged = { successors: [], assignments: [], roles: [] };
    const change = { kind: 'RENAME' as const, unitIds: [authorityId], name, shortName, ...unchanged };
    await this.restructuring.apply(em, tree, change, this.clock.today());
  }

  private async one(em: EntityManager, actor: Actor, authorityId: string): Promise<AuthoritySettingsDto> {
    const [found] = await this.read(
      em,
      settingUnits(actor).filter((id) => id === authorityId),
    );
    if (!found) throw commonError('NOT_FOUND');
    return found;
  }

  private read(em: EntityManager, ids: string[]): Promise<AuthoritySettingsDto[]> {
    return em.query<AuthoritySettingsDto[]>(
      `SELECT id AS "authorityId", name, short_name AS "shortName", superior_name AS "superiorName", place,
         document_symbol AS "documentSymbol", version
       FROM unit WHERE id = ANY($1::uuid[]) AND kind IN ('AUTHORITY', 'WARD') AND dissolved_on IS NULL
       ORDER BY kind, position, name, id`,
      [ids],
    );
  }
}

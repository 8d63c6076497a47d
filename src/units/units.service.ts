import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { Actor } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { commonError, newId } from '../common/index.js';
import { normaliseUnitName } from './unit-names.rules.js';
import { Unit } from './unit.entity.js';
import { assertMayLearnAliases } from './units.policy.js';
import { unitsOfSql } from './units.sql.js';

@Injectable()
export class UnitsService {
  constructor(private readonly audit: Audit) {}

  /**
   * Remembers that an authority writes a unit's name this way, so that it is not asked again. What was learnt
   * before under the same spelling gives way.
   *
   * @throws NOT_FOUND for a unit that is not of this authority, NOT_ALLOWED for who may not teach aliases.
   */
  async learnAlias(
    em: EntityManager,
    actor: Actor,
    authorityId: string,
    alias: string,
    unitId: string,
  ): Promise<void> {
    const authority = await em.findOneBy(Unit, { id: authorityId });
    if (!authority) throw commonError('NOT_FOUND');
    assertMayLearnAliases(actor, authority);
    const [unit] = await em.query<Array<Pick<Unit, 'name'>>>(
      `SELECT name FROM unit WHERE id = $2 AND id IN ${unitsOfSql('$1')}`,
      [authorityId, unitId],
    );
    if (!unit) throw commonError('NOT_FOUND');
    const normalised = normaliseUnitName(alias);
    if (!normalised || normalised === normaliseUnitName(unit.name)) return;
    const changed = await em.query<unknown[]>(
      `INSERT INTO unit_alias (id, authority_id, unit_id, alias, normalised, learnt)
       VALUES ($1, $2, $3, $4, $5, true)
       ON CONFLICT (authority_id, normalised) DO UPDATE
         SET unit_id = excluded.unit_id, alias = excluded.alias, learnt = true
         WHERE unit_alias.unit_id <> excluded.unit_id
       RETURNING id`,
      [newId(), authorityId, unitId, alias.trim(), normalised],
    );
    if (!changed.length) return;
    await this.audit.record(em, actor, {
      kind: 'unit.alias-learnt',
      subject: { type: 'unit', id: unitId },
      authorityId,
      payload: { alias: alias.trim(), unitName: unit.name },
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../../common/index.js';
import { normaliseUnitName } from '../unit-names.rules.js';
import { Unit } from '../unit.entity.js';
import { unitsOfSql } from '../units.sql.js';
import { unitsError } from './unit-changes.errors.js';
import { refusalOf, spellingsOf, unitCodeOf } from './unit-change.rules.js';
import type { KnownUnit, Successor, UnitChangeProposal } from './unit-change.rules.js';

/** The tree after a change: which unit carries on, by the place in the proposal's list of successors. */
export interface Restructured {
  units: KnownUnit[];
  successors: Array<Pick<KnownUnit, 'id' | 'name'>>;
}

const COLUMNS = `u.id, u.kind, u.name, u.short_name AS "shortName", u.code, u.parent_id AS "parentId",
  u.authority_id AS "authorityId", u.position, u.dissolved_on::text AS "dissolvedOn"`;

/** The units' own half of a change: names, spellings, groups and the tree. What they owe is moved by `tasks/`. */
@Injectable()
export class UnitRestructuring {
  /** The tree that a unit stands in, with what was dissolved. */
  treeOf(em: EntityManager, authorityId: string): Promise<KnownUnit[]> {
    return em.query<KnownUnit[]>(
      `SELECT ${COLUMNS} FROM unit u WHERE u.id IN ${unitsOfSql('$1')} ORDER BY u.position, u.name`,
      [authorityId],
    );
  }

  /** @throws AppError `units:…` where it cannot be done as things are. */
  async check(em: EntityManager, authorityId: string, proposal: UnitChangeProposal): Promise<KnownUnit[]> {
    const tree = await this.treeOf(em, authorityId);
    const refused = refusalOf(proposal, tree);
    if (refused) throw unitsError(refused.refusal, { name: refused.name });
    const changing = new Set(proposal.unitIds);
    return tree.filter(({ id }) => changing.has(id));
  }

  /**
   * Locks the units, so that nothing is given to them meanwhile, and changes them.
   * @throws AppError `units:…` where it can no longer be done.
   */
  async apply(
    em: EntityManager,
    authorityId: string,
    proposal: UnitChangeProposal,
    effectiveOn: string,
  ): Promise<Restructured> {
    const named = proposal.successors.flatMap(({ unitId }) => unitId ?? []);
    await em.query('SELECT FROM unit WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE', [
      [...proposal.unitIds, ...named],
    ]);
    const units = await this.check(em, authorityId, proposal);
    if (proposal.kind === 'RENAME') return this.rename(em, proposal, units);
    await em.query('UPDATE unit SET dissolved_on = $2 WHERE id = ANY($1::uuid[])', [
      units.map(({ id }) => id),
      effectiveOn,
    ]);
    const tree = await this.treeOf(em, authorityId);
    const successors = await this.successorsOf(em, proposal.successors, units, tree);
    const [main] = successors;
    if (!main) throw unitsError('SUCCESSOR_MISSING');
    const ids = units.map(({ id }) => id);
    await this.liftOut(em, successors, units, tree);
    // Below its successor, so that whoever answers for that one sees what was done before.
    await em.query('UPDATE unit SET parent_id = $2 WHERE parent_id = ANY($1::uuid[]) AND id <> $2', [
      ids,
      main.id,
    ]);
    await em.query('UPDATE unit SET parent_id = $2, successor_id = $2 WHERE id = ANY($1::uuid[])', [
      ids,
      main.id,
    ]);
    await em.query('UPDATE unit SET successor_id = $2 WHERE successor_id = ANY($1::uuid[])', [ids, main.id]);
    await em.query('UPDATE unit_alias SET unit_id = $2 WHERE unit_id = ANY($1::uuid[])', [ids, main.id]);
    await this.replaceInGroups(
      em,
      ids,
      successors.map(({ id }) => id),
    );
    for (const unit of units) await this.remember(em, unit, main);
    return { units, successors };
  }

  /** A successor that stood below a unit that ends takes that unit's place in the tree. */
  private async liftOut(
    em: EntityManager,
    successors: Restructured['successors'],
    ended: KnownUnit[],
    tree: KnownUnit[],
  ): Promise<void> {
    const byId = new Map(tree.map((unit) => [unit.id, unit]));
    const ids = new Set(ended.map(({ id }) => id));
    const above = (id: string | null | undefined): KnownUnit | undefined => byId.get(id ?? '');
    for (const { id } of successors) {
      let over = above(above(id)?.parentId);
      while (over && !ids.has(over.id)) over = above(over.parentId);
      if (over) await em.query('UPDATE unit SET parent_id = $2 WHERE id = $1', [id, over.parentId]);
    }
  }

  private async rename(
    em: EntityManager,
    { name, shortName }: UnitChangeProposal,
    units: KnownUnit[],
  ): Promise<Restructured> {
    const [unit] = units as [KnownUnit];
    const next = { name: name?.trim() ?? unit.name, shortName: shortName?.trim() || unit.shortName };
    await em.update(Unit, { id: unit.id }, next);
    await em.increment(Unit, { id: unit.id }, 'version', 1);
    // What another unit was found by is this one's own name now.
    await em.query('DELETE FROM unit_alias WHERE authority_id = $1 AND normalised = $2', [
      unit.authorityId,
      normaliseUnitName(next.name),
    ]);
    await this.remember(em, unit, { id: unit.id, name: next.name });
    return { units, successors: [{ id: unit.id, name: next.name }] };
  }

  /** Those that are there, and those that are set up in the place of the first unit that ends. */
  private async successorsOf(
    em: EntityManager,
    wanted: Successor[],
    [first]: KnownUnit[],
    tree: KnownUnit[],
  ): Promise<Restructured['successors']> {
    const codes = new Set(tree.map(({ code }) => code));
    const successors: Restructured['successors'] = [];
    for (const { unitId, name = '', shortName } of wanted) {
      const known = tree.find(({ id }) => id === unitId);
      if (known) {
        successors.push({ id: known.id, name: known.name });
        continue;
      }
      if (!first) throw unitsError('UNIT_UNKNOWN');
      const code = unitCodeOf(shortName?.trim() || name, codes);
      codes.add(code);
      const unit = { id: newId(), name: name.trim(), shortName: shortName?.trim() || name.trim(), code };
      const { kind, parentId, authorityId, position } = first;
      await em.insert(Unit, { ...unit, kind, parentId, authorityId, position });
      await em.query('DELETE FROM unit_alias WHERE authority_id = $1 AND normalised = $2', [
        authorityId,
        normaliseUnitName(unit.name),
      ]);
      successors.push(unit);
    }
    return successors;
  }

  private async replaceInGroups(em: EntityManager, ids: string[], successors: string[]): Promise<void> {
    await em.query(
      `INSERT INTO unit_group_member (group_id, unit_id)
       SELECT DISTINCT m.group_id, s.id FROM unit_group_member m, unnest($2::uuid[]) AS s(id)
       WHERE m.unit_id = ANY($1::uuid[]) ON CONFLICT DO NOTHING`,
      [ids, successors],
    );
    await em.query('DELETE FROM unit_group_member WHERE unit_id = ANY($1::uuid[])', [ids]);
  }

  /** Documents go on using the old name for years. */
  private async remember(
    em: EntityManager,
    unit: KnownUnit,
    successor: Pick<KnownUnit, 'id' | 'name'>,
  ): Promise<void> {
    for (const alias of spellingsOf(unit)) {
      const normalised = normaliseUnitName(alias);
      if (!normalised || normalised === normaliseUnitName(successor.name)) continue;
      await em.query(
        `INSERT INTO unit_alias (id, authority_id, unit_id, alias, normalised) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (authority_id, normalised) DO UPDATE SET unit_id = excluded.unit_id, alias = excluded.alias`,
        [newId(), unit.authorityId, successor.id, alias, normalised],
      );
    }
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../access/index.js';
import { lookUpMessage } from '../../common/index.js';
import { RoleMoves } from '../../identity/index.js';
import {
  assertKeeps,
  keptUnits,
  UnitChange,
  UnitRestructuring,
  unitsError,
} from '../../units/changes/index.js';
import type { KnownUnit, UnitChangeProposal } from '../../units/changes/index.js';
import { Unit } from '../../units/index.js';
import type { PreviewUnitChangeDto, UnitChangeDto, UnitChangePreviewDto } from './dto/unit-change.dto.js';
import { proposalOf } from './unit-changes.service.js';
import { UnitMovesQueries } from './unit-moves.queries.js';

/** Parts that a preview lists; the total says how many there are. */
const PARTS_SHOWN = 300;

/** Changes of units, planned and done, and what one would do. */
@Injectable()
export class UnitChangesQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly restructuring: UnitRestructuring,
    private readonly moves: UnitMovesQueries,
    private readonly roles: RoleMoves,
  ) {}

  /** Those still to come first, then the latest. */
  async list(actor: Actor): Promise<UnitChangeDto[]> {
    const changes = await this.dataSource
      .getRepository(UnitChange)
      .createQueryBuilder('change')
      .where('change.authorityId = ANY(:kept)', { kept: [...keptUnits(actor)] })
      .andWhere(`change.status <> 'WITHDRAWN'`)
      .orderBy(`change.status = 'APPLIED'`)
      .addOrderBy('change.effectiveOn', 'DESC')
      .addOrderBy('change.createdAt', 'DESC')
      .limit(100)
      .getMany();
    return Promise.all(changes.map((change) => this.view(actor, change)));
  }

  async view(actor: Actor, change: UnitChange): Promise<UnitChangeDto> {
    const { id, version, kind, status, effectiveOn, ground, outcome, problem } = change;
    const names = outcome ?? (await this.namesOf(change.proposal));
    return {
      ...{ id, version, kind, status, effectiveOn, ground, outcome },
      units: names.units,
      successors: names.successors,
      problem: problem === null ? null : (lookUpMessage(actor.locale, problem, { name: '' }) ?? problem),
    };
  }

  /** @throws AppError `units:…` where it cannot be done. */
  async preview(actor: Actor, given: PreviewUnitChangeDto): Promise<UnitChangePreviewDto> {
    const em = this.dataSource.manager;
    const proposal = proposalOf(given);
    const named = proposal.successors.map(({ unitId }) => unitId ?? null);
    assertKeeps(actor, [...proposal.unitIds, ...named.filter((id) => id !== null)]);
    const first = await em.findOneBy(Unit, { id: proposal.unitIds[0] ?? '' });
    if (!first) throw unitsError('UNITS_NUMBER');
    const units = await this.restructuring.check(em, first.authorityId, proposal);
    const tree = await this.restructuring.treeOf(em, first.authorityId);
    const ids = proposal.kind === 'RENAME' ? [] : proposal.unitIds;
    const moves = await this.moves.moves(em, ids, named, proposal.assignments);
    const held = await this.roles.heldAt(em, ids);
    const successorOf = new Map(proposal.roles.map((one) => [one.id, one.successor]));
    const ended = new Set(ids);
    return {
      units: units.map(({ name }) => name),
      successors: successorNames(proposal, tree),
      parts: moves
        .flatMap(({ coming, successor, known }) =>
          coming.map(({ id, taskId, planNumber, ordinal, content, role, state, dueOn, unitName }) => ({
            ...{ assignmentId: id, taskId, planNumber, ordinal, content, role, state, dueOn, unitName },
            successor,
            merges: known !== null || coming.length > 1,
          })),
        )
        .slice(0, PARTS_SHOWN),
      partsTotal: moves.reduce((sum, { coming }) => sum + coming.length, 0),
      merged: moves.reduce((sum, { absorbed }) => sum + absorbed.length, 0),
      people: held.map(({ roleId, fullName, role, unitName }) => ({
        ...{ roleId, fullName, role, unitName },
        successor: successorOf.get(roleId) ?? 0,
      })),
      aliases: await this.aliasesOf(units),
      children: tree
        .filter(
          ({ id, parentId, dissolvedOn }) => !dissolvedOn && !ended.has(id) && ended.has(parentId ?? ''),
        )
        .map(({ name }) => name),
      groups: await this.groupsOf(ids),
      closed: await this.closedAt(ids),
    };
  }

  private async namesOf(proposal: UnitChangeProposal): Promise<{ units: string[]; successors: string[] }> {
    const rows = await this.dataSource.getRepository(Unit).find({
      order: { position: 'ASC', name: 'ASC' },
      where: [
        ...[...proposal.unitIds, ...proposal.successors.flatMap(({ unitId }) => unitId ?? [])].map((id) => ({
          id,
        })),
      ],
    });
    return {
      units: rows.filter(({ id }) => proposal.unitIds.includes(id)).map(({ name }) => name),
      successors: successorNames(proposal, rows),
    };
  }

  private async aliasesOf(units: KnownUnit[]): Promise<string[]> {
    const rows = await this.dataSource.query<Array<{ alias: string }>>(
      'SELECT DISTINCT alias FROM unit_alias WHERE unit_id = ANY($1::uuid[]) ORDER BY alias',
      [units.map(({ id }) => id)],
    );
    return [...new Set([...units.map(({ name }) => name), ...rows.map(({ alias }) => alias)])];
  }

  private async groupsOf(ids: string[]): Promise<string[]> {
    const rows = await this.dataSource.query<Array<{ name: string }>>(
      `SELECT DISTINCT g.name FROM unit_group g JOIN unit_group_member m ON m.group_id = g.id
       WHERE m.unit_id = ANY($1::uuid[]) ORDER BY g.name`,
      [ids],
    );
    return rows.map(({ name }) => name);
  }

  private async closedAt(ids: string[]): Promise<number> {
    const [row] = await this.dataSource.query<Array<{ closed: number }>>(
      `SELECT count(*)::int AS closed FROM assignment
       WHERE unit_id = ANY($1::uuid[]) AND state IN ('COMPLETED', 'CANCELLED')`,
      [ids],
    );
    return row?.closed ?? 0;
  }
}

function successorNames(
  { kind, name, successors }: UnitChangeProposal,
  units: Array<{ id: string; name: string }>,
): string[] {
  if (kind === 'RENAME') return name ? [name.trim()] : [];
  return successors.map((one) => units.find(({ id }) => id === one.unitId)?.name ?? one.name?.trim() ?? '');
}

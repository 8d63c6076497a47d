import { rolesThatGive } from '../../access/index.js';
import type { Actor, Role } from '../../access/index.js';
import type { SqlParams } from '../../tasks/index.js';
import type { ReportRelation } from './unit-report.rules.js';

/** Whose report it is, and under which authority's plan. */
export interface ReportOwner {
  /** Who answers for it now: the unit, or the one that carries on for it. */
  answeringUnitId: string;
  authorityId: string;
}

/** What the actor is to one report. */
export function reportRelations(
  actor: Actor,
  { answeringUnitId, authorityId }: ReportOwner,
): ReportRelation[] {
  const relations: ReportRelation[] = [];
  const own = rolesThatGive(actor, 'report.write').filter(({ unitId }) => unitId === answeringUnitId);
  if (own.some(({ role }) => role === 'HEAD' || role === 'LEADER')) relations.push('OWN_HEAD');
  if (own.some(({ role }) => role === 'SPECIALIST')) relations.push('OWN_WRITER');
  const accepting = rolesThatGive(actor, 'report.accept');
  if (accepting.some(({ scopeUnitIds }) => scopeUnitIds.includes(authorityId))) relations.push('ACCEPTER');
  return relations;
}

/** The unit that answers for the report `r` of the unit `u`. */
export const ANSWERING_UNIT_SQL = 'coalesce(u.successor_id, u.id)';

/** The units whose reports the actor writes or answers for. */
export function writingUnitIds(actor: Actor): string[] {
  return [...new Set(rolesThatGive(actor, 'report.write').map(({ unitId }) => unitId))];
}

/**
 * Which reports the actor may see (design §11): coordinators and leaders those of their authority, everybody else the
 * own unit's. The condition is about the report `r`.
 */
export function visibleReportsSql(actor: Actor, params: SqlParams): string {
  const overseen = params.add(scopeOf(actor, ['COORDINATOR', 'LEADER']));
  const own = params.add(scopeOf(actor, ['HEAD', 'SPECIALIST', 'LEADER']));
  return `(r.authority_id = ANY(${overseen}::uuid[]) OR r.unit_id = ANY(${own}::uuid[]))`;
}

/** Whether the unit's own people include the actor: they read what is being written, others what was submitted. */
export function isOfUnit(actor: Actor, unitId: string): boolean {
  return scopeOf(actor, ['HEAD', 'SPECIALIST']).includes(unitId) || writingUnitIds(actor).includes(unitId);
}

function scopeOf(actor: Actor, roles: readonly Role[]): string[] {
  const held = actor.roles.filter(({ role }) => roles.includes(role));
  return [...new Set(held.flatMap(({ scopeUnitIds }) => scopeUnitIds))];
}

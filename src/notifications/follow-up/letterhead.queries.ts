import type { EntityManager } from 'typeorm';
import type { PlanRecord } from '../../plans/index.js';
import type { FollowedUpPlan } from './letter-frame.rules.js';

/** The plan and who writes about it, as an official letter names them. */
export async function letterheadOf(em: EntityManager, plan: PlanRecord): Promise<FollowedUpPlan> {
  const [home] = await em.query<Array<Record<'place' | 'superiorName' | 'documentSymbol', string | null>>>(
    `SELECT place, superior_name AS "superiorName", document_symbol AS "documentSymbol" FROM unit WHERE id = $1`,
    [plan.authorityId],
  );
  return {
    number: plan.number,
    issuedOn: plan.issuedOn,
    authorityName: plan.authorityName,
    place: plan.place ?? home?.place ?? '',
    superiorName: home?.superiorName ?? null,
    documentSymbol: home?.documentSymbol ?? null,
  };
}

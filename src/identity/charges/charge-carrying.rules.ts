/**
 * Who is in charge of the units that carry on for others (design §4). Pure.
 *
 * - Who was in charge of all that ended stays in charge of what carries on for them.
 * - Where they differ, or one of them had nobody, it is for a person to say: nobody is put in charge, and all leaders
 *   hear until then.
 * - What the successor has already wins.
 */

/** The charge in force of a unit, for one authority's plans. */
export interface StandingCharge {
  id: string;
  authorityId: string;
  unitId: string;
  leaderId: string;
  leaderName: string;
  setBy: string;
  setByName: string;
}

export interface CarriedCharges {
  /** One to begin for a successor, as the given one was. */
  begin: Array<{ unitId: string; as: StandingCharge }>;
  /** Successors of whom somebody has to say who is in charge of them. */
  open: string[];
}

/** @param charges those in force of the units that end and of their successors, for one authority */
export function carriedCharges(
  endedIds: readonly string[],
  successorIds: readonly string[],
  charges: readonly StandingCharge[],
): CarriedCharges {
  const of = (unitId: string) => charges.find((charge) => charge.unitId === unitId);
  const without = successorIds.filter((unitId) => !of(unitId));
  const former = endedIds.map(of);
  const [first] = former;
  if (former.every((charge) => charge === undefined)) return { begin: [], open: [] };
  if (first && former.every((charge) => charge?.leaderId === first.leaderId))
    return { begin: without.map((unitId) => ({ unitId, as: first })), open: [] };
  return { begin: [], open: without };
}

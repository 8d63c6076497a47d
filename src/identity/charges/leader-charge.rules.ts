/**
 * Which leader is in charge of which unit. Pure.
 *
 * - A unit has one leader in charge at a time, or none: then all leaders of the authority hear of what stays overdue.
 * - A change names what its author saw. What somebody else has changed meanwhile is not overwritten.
 */

/** How a unit stands now. */
export interface ChargedUnit {
  unitId: string;
  unitName: string;
  /** Of the charge in force; null: nobody is in charge. */
  chargeId: string | null;
  leaderId: string | null;
  leaderName: string | null;
}

export interface ProposedCharge {
  unitId: string;
  /** The charge in force when it was proposed. */
  seen: string | null;
  /** Null: nobody. */
  leaderId: string | null;
}

export interface ChargeChange {
  unit: ChargedUnit;
  leader: { userId: string; fullName: string } | null;
}

export type ChargeFault =
  { fault: 'UNIT_UNKNOWN' | 'NOT_A_LEADER' | 'UNIT_TWICE' } | { fault: 'STALE'; units: ChargedUnit[] };

/** What is to be written, without what is so already. */
export function chargeChanges(
  proposed: readonly ProposedCharge[],
  units: readonly ChargedUnit[],
  leaders: ReadonlyArray<{ userId: string; fullName: string }>,
): ChargeChange[] | ChargeFault {
  if (new Set(proposed.map(({ unitId }) => unitId)).size < proposed.length) return { fault: 'UNIT_TWICE' };
  const changes: ChargeChange[] = [];
  const stale: ChargedUnit[] = [];
  for (const { unitId, seen, leaderId } of proposed) {
    const unit = units.find((known) => known.unitId === unitId);
    if (!unit) return { fault: 'UNIT_UNKNOWN' };
    const leader = leaders.find(({ userId }) => userId === leaderId) ?? null;
    if (leaderId !== null && !leader) return { fault: 'NOT_A_LEADER' };
    if (unit.leaderId === leaderId) continue;
    if (unit.chargeId === seen) changes.push({ unit, leader });
    else stale.push(unit);
  }
  return stale.length ? { fault: 'STALE', units: stale } : changes;
}

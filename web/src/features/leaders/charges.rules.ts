import type { AuthorityCharges, PutInCharge } from '../../api/types';

export type ChargedUnit = AuthorityCharges['units'][number];

/** What was chosen and not saved yet: by unit; null: nobody. */
export type Chosen = Readonly<Record<string, string | null>>;

/** By kind, in the order in which the kinds come first. */
export function byKind(units: ChargedUnit[]): Array<{ kind: ChargedUnit['kind']; members: ChargedUnit[] }> {
  const kinds = [...new Set(units.map(({ kind }) => kind))];
  return kinds.map((kind) => ({ kind, members: units.filter((unit) => unit.kind === kind) }));
}

/** Who leads no longer is in charge of nothing: the unit waits for another. */
export function leaderOf(unit: ChargedUnit, chosen: Chosen): string | null {
  const own = chosen[unit.unitId];
  if (own !== undefined) return own;
  return unit.left ? null : unit.leaderId;
}

/** What differs from how things stand, with what was seen. */
export function changesOf(units: ChargedUnit[], chosen: Chosen): PutInCharge['changes'] {
  return units.flatMap(({ unitId, chargeId, leaderId }) => {
    const wanted = chosen[unitId];
    return wanted === undefined || wanted === leaderId ? [] : [{ unitId, seen: chargeId, leaderId: wanted }];
  });
}

export function withoutLeader(units: ChargedUnit[], chosen: Chosen): ChargedUnit[] {
  return units.filter((unit) => leaderOf(unit, chosen) === null);
}

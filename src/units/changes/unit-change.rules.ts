/**
 * Changes of the organisation (design §4): a unit is renamed, several are merged, one is split, one is dissolved, on a
 * day and by a decision. Pure: what is proposed is held to what is there.
 *
 * - What ends always names who carries on; the first of several successors carries on with everything that is not
 *   allotted to another.
 * - An authority is renamed like any unit, but never merged or dissolved here: the plans it issued are its own.
 */
import type { UnitKind } from '../unit-directory.js';
import { normaliseUnitName } from '../unit-names.rules.js';

export const UNIT_CHANGE_KINDS = ['RENAME', 'MERGE', 'SPLIT', 'DISSOLVE'] as const;
export type UnitChangeKind = (typeof UNIT_CHANGE_KINDS)[number];

/** A unit that carries on: one that is there, or one to be set up. */
export interface Successor {
  unitId?: string;
  name?: string;
  shortName?: string;
}

/** Who carries on with one thing; `successor` counts from 0 in the list of successors. */
export interface Allotment {
  id: string;
  successor: number;
}

export interface UnitChangeProposal {
  kind: UnitChangeKind;
  /** The units that change. */
  unitIds: string[];
  /** The new name, where a unit is renamed. */
  name?: string;
  shortName?: string;
  successors: Successor[];
  /** Assignments that go to another successor than the first. */
  assignments: Allotment[];
  /** Roles of people that go to another successor than the first. */
  roles: Allotment[];
}

/** A unit of the authority's tree as it is now. */
export interface KnownUnit {
  id: string;
  kind: UnitKind;
  name: string;
  shortName: string;
  code: string;
  parentId: string | null;
  authorityId: string;
  position: number;
  dissolvedOn: string | null;
}

export type ProposalRefusal =
  | 'UNITS_NUMBER'
  | 'UNIT_UNKNOWN'
  | 'ALREADY_DISSOLVED'
  | 'AUTHORITY_STAYS'
  | 'NAME_MISSING'
  | 'NAME_SAME'
  | 'NAME_TAKEN'
  | 'SUCCESSOR_MISSING'
  | 'SUCCESSOR_ENDS'
  | 'SUCCESSOR_TWICE'
  | 'ALLOTTED_TO_NOBODY';

export interface RefusedProposal {
  refusal: ProposalRefusal;
  /** The name that it is about. */
  name: string;
}

const refuse = (refusal: ProposalRefusal, name = ''): RefusedProposal => ({ refusal, name });

/** Null: it can be done. @param units the whole tree, with what has been dissolved. */
export function refusalOf(proposal: UnitChangeProposal, units: KnownUnit[]): RefusedProposal | null {
  const { kind, unitIds, successors } = proposal;
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const changing = [...new Set(unitIds)];
  if (changing.length === 0 || (kind !== 'MERGE' && changing.length > 1)) return refuse('UNITS_NUMBER');
  for (const id of [...changing, ...successors.flatMap(({ unitId }) => unitId ?? [])]) {
    const unit = byId.get(id);
    if (!unit) return refuse('UNIT_UNKNOWN');
    if (unit.dissolvedOn) return refuse('ALREADY_DISSOLVED', unit.name);
    if (kind !== 'RENAME' && unit.kind === 'AUTHORITY' && changing.includes(id))
      return refuse('AUTHORITY_STAYS', unit.name);
  }
  return kind === 'RENAME' ? renameRefusal(proposal, units) : endRefusal(proposal, changing, units);
}

function renameRefusal({ unitIds, name, shortName }: UnitChangeProposal, units: KnownUnit[]) {
  const unit = units.find(({ id }) => id === unitIds[0]);
  const wanted = name?.trim();
  if (!wanted) return refuse('NAME_MISSING');
  if (wanted === unit?.name && (shortName?.trim() || unit.shortName) === unit.shortName)
    return refuse('NAME_SAME', wanted);
  return isTaken(wanted, units, unitIds) ? refuse('NAME_TAKEN', wanted) : null;
}

function endRefusal(
  { kind, successors, assignments, roles }: UnitChangeProposal,
  ending: string[],
  units: KnownUnit[],
): RefusedProposal | null {
  const fewest = kind === 'SPLIT' ? 2 : 1;
  if (successors.length < fewest || (kind === 'MERGE' && successors.length > 1))
    return refuse('SUCCESSOR_MISSING');
  const joined = ending.length + successors.filter(({ unitId }) => unitId).length;
  if (kind === 'MERGE' && joined < 2) return refuse('UNITS_NUMBER');
  const seen = new Set<string>();
  for (const { unitId, name: given } of successors) {
    const name = given?.trim() ?? '';
    if (unitId && ending.includes(unitId)) return refuse('SUCCESSOR_ENDS');
    if (!unitId && !name) return refuse('NAME_MISSING');
    // The name of a unit that ends is free again.
    if (!unitId && isTaken(name, units, ending)) return refuse('NAME_TAKEN', name);
    const key = unitId ?? normaliseUnitName(name);
    if (seen.has(key)) return refuse('SUCCESSOR_TWICE', name);
    seen.add(key);
  }
  const astray = [...assignments, ...roles].some(({ successor }) => !successors[successor]);
  return astray ? refuse('ALLOTTED_TO_NOBODY') : null;
}

/** Another unit that stands is called so. */
export function isTaken(name: string, units: KnownUnit[], except: string[]): boolean {
  const wanted = normaliseUnitName(name);
  return units.some(
    (unit) =>
      unit.dissolvedOn === null && !except.includes(unit.id) && normaliseUnitName(unit.name) === wanted,
  );
}

/** A short handle from the first letters of a name ("Phòng Kinh tế" → "PKT"; where that is taken, "PKT2"). */
export function unitCodeOf(name: string, taken: ReadonlySet<string>): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toUpperCase();
  const words = plain.match(/[A-Z]+|\d+/g) ?? ['DV'];
  const code = words.map((word) => (/\d/.test(word) ? word : word.charAt(0))).join('');
  let number = 1;
  while (taken.has(number === 1 ? code : `${code}${number}`)) number += 1;
  return number === 1 ? code : `${code}${number}`;
}

/** The spellings of a unit that its successor is found by from then on. */
export function spellingsOf({ name, shortName }: Pick<KnownUnit, 'name' | 'shortName'>): string[] {
  return [...new Set([name, shortName].map((one) => one.trim()).filter(Boolean))];
}

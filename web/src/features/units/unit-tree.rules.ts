import type { OrganisationUnit } from '../../api/types';
import { fold } from '../../components/fold';

export interface TreeRow {
  unit: OrganisationUnit;
  /** 0 at the top. */
  depth: number;
}

/** The tree from the top down, each unit under the one it belongs to; what has ended comes last under its successor. */
export function treeRows(units: OrganisationUnit[]): TreeRow[] {
  const known = new Set(units.map(({ id }) => id));
  const below = new Map<string, OrganisationUnit[]>();
  for (const unit of units) {
    const parent = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : '';
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const rows = (parent: string, depth: number): TreeRow[] =>
    (below.get(parent) ?? []).flatMap((unit) => [{ unit, depth }, ...rows(unit.id, depth + 1)]);
  return rows('', 0);
}

/** Whether what was typed is in a name, another spelling or a person of the unit, with or without accents. */
export function isFound({ name, shortName, aliases, people }: OrganisationUnit, typed: string): boolean {
  const words = [name, shortName, ...aliases, ...people.map(({ fullName }) => fullName)].join(' ');
  return fold(words).includes(fold(typed.trim()));
}

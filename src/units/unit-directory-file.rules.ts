import type { DirectoryGroup, DirectoryUnit, UnitDirectory, UnitKind } from './unit-directory.js';

type Json = Record<string, unknown>;

/**
 * Reads an organisation tree from parsed JSON: `{ authority?, units, groups? }`, where a unit is its name or
 * `{ name, kind?, aliases?, id? }` and a group is `{ name, aliases?, members }` with members' names or ids.
 * A plain list of units will do. Without `kind`, a name with "phường" or "xã" after UBND is a ward, others
 * are departments.
 *
 * @returns null when the JSON is not of this shape.
 */
export function readUnitDirectory(json: unknown): UnitDirectory | null {
  const root: Json = Array.isArray(json) ? { units: json } : isObject(json) ? json : {};
  if (!Array.isArray(root.units)) return null;
  const units = root.units.map(readUnit);
  const groups = Array.isArray(root.groups)
    ? root.groups.map((group) => readGroup(group, units.filter(isPresent)))
    : [];
  const authority = root.authority === undefined ? null : readUnit(root.authority);
  if (!units.every(isPresent) || !groups.every(isPresent)) return null;
  const top = authority ? { ...authority, kind: 'AUTHORITY' as const, parentId: null } : null;
  return { authority: top, units: units.filter((unit) => unit.id !== top?.id), groups };
}

function readUnit(value: unknown): DirectoryUnit | null {
  if (typeof value === 'string') return readUnit({ name: value });
  if (!isObject(value) || typeof value.name !== 'string') return null;
  const { name } = value;
  return {
    id: typeof value.id === 'string' ? value.id : name,
    kind: typeof value.kind === 'string' ? (value.kind as UnitKind) : kindByName(name),
    name,
    parentId: typeof value.parentId === 'string' ? value.parentId : null,
    aliases: textsOf(value.aliases),
  };
}

function readGroup(value: unknown, units: DirectoryUnit[]): DirectoryGroup | null {
  if (!isObject(value) || typeof value.name !== 'string') return null;
  const members = textsOf(value.members ?? value.memberIds);
  const memberIds = units
    .filter((unit) => members.includes(unit.id) || members.includes(unit.name))
    .map((unit) => unit.id);
  return {
    id: typeof value.id === 'string' ? value.id : value.name,
    name: value.name,
    aliases: textsOf(value.aliases),
    memberIds,
  };
}

function kindByName(name: string): UnitKind {
  return /^(ủy ban nhân dân|uỷ ban nhân dân|ubnd) (phường|xã|thị trấn)/i.test(name) ? 'WARD' : 'DEPARTMENT';
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPresent<T>(value: T | null): value is T {
  return value !== null;
}

import type { DirectoryUnit, UnitDirectory } from './unit-directory.js';
import { normaliseUnitName } from './unit-names.rules.js';
import { USUAL_BY_KEY } from './unit-vocabulary.rules.js';

/** How near a spelling is to the name itself; nearer ones win over farther ones. */
export type Nearness = 'exact' | 'alias';

export interface Entry {
  /** A unit, or a group. */
  unit: DirectoryUnit | null;
  groupId: string | null;
  memberIds: string[];
  name: string;
}

export interface UnitIndex {
  directory: UnitDirectory;
  /** The authority's level and place, folded: "quận", "quận gò vấp". */
  level: string | null;
  place: string | null;
  /** What may follow a name and says only whose it is. */
  endings: string[];
  names: Map<string, Entry[]>;
  aliases: Map<string, Entry[]>;
  /** Names that follow from what is usual ("Quân sự" for "Ban Chỉ huy Quân sự"). */
  usual: Map<string, Entry[]>;
  wards: DirectoryUnit[];
  /** Every key once, for near spellings. */
  keys: string[];
  /** The first words of every name known, the usual ones included. */
  firstWords: Set<string>;
  empty: boolean;
}

const LEVELS = ['thành phố', 'thị xã', 'thị trấn', 'đặc khu', 'quận', 'huyện', 'phường', 'xã', 'tỉnh'];
const INDEXES = new WeakMap<UnitDirectory, UnitIndex>();

/** The directory's names by their compared form; built once for each directory object. */
export function indexOf(directory: UnitDirectory): UnitIndex {
  const known = INDEXES.get(directory);
  if (known) return known;
  const index = buildIndex(directory);
  INDEXES.set(directory, index);
  return index;
}

function buildIndex(directory: UnitDirectory): UnitIndex {
  const { level, place } = placeOf(directory.authority);
  const index: UnitIndex = {
    directory,
    level,
    place,
    endings: endingsOf(level, place),
    names: new Map(),
    aliases: new Map(),
    usual: new Map(),
    wards: directory.units.filter(({ kind }) => kind === 'WARD'),
    keys: [],
    firstWords: new Set(),
    empty: directory.authority === null && directory.units.length === 0,
  };
  const units = directory.authority
    ? [directory.authority, ...directory.units.filter(({ id }) => id !== directory.authority?.id)]
    : directory.units;
  for (const unit of units) addUnit(index, unit);
  for (const group of directory.groups) {
    const entry: Entry = { unit: null, groupId: group.id, memberIds: group.memberIds, name: group.name };
    add(index.names, keysOf(group.name, index), entry);
    for (const alias of group.aliases) add(index.aliases, keysOf(alias, index), entry);
  }
  index.keys = [...new Set([...index.names.keys(), ...index.aliases.keys(), ...index.usual.keys()])];
  for (const key of [...index.keys, ...USUAL_BY_KEY.keys()]) index.firstWords.add(firstWord(key));
  return index;
}

/** What a compared form begins with; enough to tell that no known name starts at a word. */
export function firstWord(key: string): string {
  const space = key.indexOf(' ');
  return space < 0 ? key : key.slice(0, space);
}

function addUnit(index: UnitIndex, unit: DirectoryUnit): void {
  const entry: Entry = { unit, groupId: null, memberIds: [unit.id], name: unit.name };
  add(index.names, keysOf(unit.name, index), entry);
  for (const alias of unit.aliases) add(index.aliases, keysOf(alias, index), entry);
  const own = keysOf(unit.name, index);
  for (const key of own) {
    const usual = USUAL_BY_KEY.get(key);
    if (!usual) continue;
    for (const other of [usual.name, ...usual.others]) add(index.usual, [normaliseUnitName(other)], entry);
  }
  if (unit.kind !== 'WARD') return;
  const name = wardName(unit);
  if (name === null) return;
  const spellings = [`phường ${name}`, `phòng ${name}`, `chủ tịch ủy ban nhân dân phường ${name}`];
  add(index.usual, unit.name.toLowerCase().includes('xã') ? [`xã ${name}`] : spellings, entry);
}

/** What a ward is called after "phường": "8", "bến nghé"; leading zeros do not count. */
export function wardName(unit: DirectoryUnit): string | null {
  const match = /(?:^|\s)(?:phường|xã|thị trấn) (.+)$/u.exec(normaliseUnitName(unit.name));
  return match?.[1] ? match[1].replace(/^0+(?=\d)/, '') : null;
}

function add(map: Map<string, Entry[]>, keys: string[], entry: Entry): void {
  for (const key of keys) {
    if (key === '') continue;
    const entries = map.get(key) ?? [];
    if (!entries.some((one) => one.unit?.id === entry.unit?.id && one.groupId === entry.groupId))
      entries.push(entry);
    map.set(key, entries);
  }
}

/** A name's compared form, and without the issuer's place at its end. */
export function keysOf(name: string, index: Pick<UnitIndex, 'level' | 'endings'>): string[] {
  const key = normaliseUnitName(name);
  const bare = withoutPlace(key, index);
  return bare === key ? [key] : [key, bare];
}

/** "phòng kinh tế quận gò vấp" → "phòng kinh tế"; never "ủy ban nhân dân quận", which is the authority. */
export function withoutPlace(key: string, { level, endings }: Pick<UnitIndex, 'level' | 'endings'>): string {
  for (const ending of endings) {
    if (!key.endsWith(ending)) continue;
    const bare = key.slice(0, -ending.length);
    if (!bare.includes(' ') && !USUAL_BY_KEY.has(bare)) continue;
    return bare.endsWith('nhân dân') && bare.startsWith('ủy') ? key : bare;
  }
  const numbered = level === null ? / quận \d{1,2}$/u.exec(key) : null;
  return numbered ? key.slice(0, numbered.index) : key;
}

/** How the issuer's place is put behind a name: "quận gò vấp", "thuộc quận", "gò vấp". */
function endingsOf(level: string | null, place: string | null): string[] {
  const places = level === null ? [' quận', ' huyện'] : [` ${place ?? level}`, ` ${level}`];
  const name = level === null ? '' : (place?.slice(level.length) ?? '');
  if (name.trim() !== '' && !/\d/.test(name)) places.push(name);
  return [' thuộc', ' trực thuộc', ''].flatMap((owner) => places.map((ending) => owner + ending));
}

function placeOf(authority: DirectoryUnit | null): { level: string | null; place: string | null } {
  if (!authority) return { level: null, place: null };
  const place = normaliseUnitName(authority.name).replace(/^ủy ban nhân dân /u, '');
  const level = LEVELS.find((word) => place.startsWith(`${word} `) || place === word) ?? null;
  return level === null ? { level: null, place: null } : { level, place };
}

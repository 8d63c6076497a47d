import { distance as editDistance } from 'fastest-levenshtein';
import type { ResolvedReference, UnitCandidate, UnitDirectory } from './unit-directory.js';
import type { Entry, UnitIndex } from './unit-index.rules.js';
import { indexOf, withoutPlace } from './unit-index.rules.js';
import { normaliseUnitName } from './unit-names.rules.js';
import {
  ALWAYS_EXTERNAL,
  EXTERNAL_WHEN_UNKNOWN,
  NEVER_UNITS,
  PERSONS_AND_BODIES,
  TITLES,
  USUAL_BY_KEY,
} from './unit-vocabulary.rules.js';
import { readWards, wardsNamed } from './unit-wards.rules.js';

export { normaliseUnitName } from './unit-names.rules.js';
export type { SplitCell } from './unit-splitting.rules.js';
export { splitUnitCell, splitUnitReferences } from './unit-splitting.rules.js';

/** A spelling this far from a name, as a share of its length, is still taken for it and flagged. */
const NEAR_ENOUGH = 0.2;
/** Farther ones are offered to the clerk, never taken. */
const WORTH_OFFERING = 0.45;
/** Two names this close to each other in distance leave it open which is meant. */
const TOO_CLOSE = 0.04;
const SHORTEST_TO_GUESS = 6;
const MOST_CANDIDATES = 5;
const FEWEST_WORDS_TO_BEGIN = 3;

/**
 * Says whom a printed reference names. A unit or a group of the directory first, by its name, a known spelling or a
 * near one (flagged `fuzzy`); then what kind of reference it is. Several equal candidates are `unknown`: asked.
 */
export function resolveUnitReference(raw: string, directory: UnitDirectory): ResolvedReference {
  const index = indexOf(directory);
  const printed = raw.normalize('NFC').trim();
  const key = normaliseUnitName(printed);
  if (key === '') return reference(raw, 'unknown');
  return (
    byName(raw, key, index) ??
    byName(raw, normaliseUnitName(printed.replace(/\([^()]*\)/gu, ' ')), index) ??
    ofAuthority(raw, key, index) ??
    ofWards(raw, key, printed, index) ??
    byTitle(raw, key, index) ??
    (startsWith(key, ALWAYS_EXTERNAL) ? reference(raw, 'external') : null) ??
    (startsWith(key, NEVER_UNITS) ? reference(raw, 'person') : null) ??
    several(raw, printed, index) ??
    generic(raw, key, index) ??
    usualUnit(raw, key, index) ??
    beginning(raw, key, index) ??
    near(raw, key, index) ??
    byVocabulary(raw, key, index)
  );
}

/** The directory's own names and spellings; nearer ones before farther ones. */
function byName(raw: string, key: string, index: UnitIndex): ResolvedReference | null {
  const bare = withoutPlace(key, index);
  const tiers = [
    [index.names, key, 'exact'],
    [index.aliases, key, 'alias'],
    [index.names, bare, 'exact'],
    [index.aliases, bare, 'alias'],
    [index.usual, key, 'alias'],
    [index.usual, bare, 'alias'],
    [index.names, `phòng ${bare}`, 'alias'],
  ] as const;
  for (const [map, form, match] of tiers) {
    const entries = map.get(form);
    if (!entries || entries.length === 0) continue;
    const units = entries.filter(({ unit }) => unit !== null);
    const chosen = units.length > 0 ? units : entries;
    if (chosen.length > 1)
      return { ...reference(raw, 'unknown'), candidates: chosen.map((entry) => candidate(entry, 0)) };
    return ofEntry(raw, chosen[0] as Entry, match);
  }
  return null;
}

/** "Chủ tịch và các Phó Chủ tịch UBND quận", "Lãnh đạo UBND": the authority itself, whose leaders answer. */
function ofAuthority(raw: string, key: string, index: UnitIndex): ResolvedReference | null {
  const bare = withoutPlace(key, index);
  const place =
    index.place === null ? '(?:quận|huyện|phường|xã)(?: \\d{1,2})?' : `(?:${index.level}|${index.place})`;
  const leaders = '(?:các )?(?:đồng chí )?(?:(?:phó )?chủ tịch|lãnh đạo|thường trực|tập thể)';
  const pattern = new RegExp(`^(?:${leaders} )*(?:ủy ban nhân dân)?(?: ?${place})?$`, 'u');
  if (![key, bare].some((one) => pattern.test(one)) || !/chủ tịch|lãnh đạo|ủy ban/u.test(key)) return null;
  if (!index.directory.authority) return reference(raw, /chủ tịch|lãnh đạo/u.test(key) ? 'person' : 'unit');
  return { ...reference(raw, 'unit'), unitIds: [index.directory.authority.id], match: 'alias' };
}

function ofWards(raw: string, key: string, printed: string, index: UnitIndex): ResolvedReference | null {
  const wards = readWards(key, printed);
  if (!wards) return null;
  if (wards.kind === 'asked') return reference(raw, 'unknown');
  if (wards.kind === 'all') {
    if (index.wards.length === 0) return reference(raw, index.empty ? 'group' : 'external');
    const unitIds = index.wards.map(({ id }) => id);
    // A number that is not the number of wards is a doubt: the tree may be older than the plan.
    const right = wards.count === null || wards.count === unitIds.length;
    return {
      ...reference(raw, 'group'),
      unitIds,
      ...(right ? { match: 'alias' as const } : { match: 'fuzzy' as const, distance: 0 }),
    };
  }
  if (index.wards.length === 0)
    return index.empty ? reference(raw, wards.names.length === 1 ? 'unit' : 'group') : null;
  const { found, missing } = wardsNamed(wards.names, key, index);
  if (found.length === 0) return null;
  if (missing.length > 0) {
    return {
      ...reference(raw, 'unknown'),
      candidates: found.map((ward) => ({ unitId: ward.id, name: ward.name, distance: 0 })),
    };
  }
  return {
    ...reference(raw, found.length > 1 ? 'group' : 'unit'),
    unitIds: found.map(({ id }) => id),
    match: 'alias',
  };
}

/** "Trưởng phòng Nội vụ", "Giám đốc Trung tâm Y tế": the unit answers for its head. */
function byTitle(raw: string, key: string, index: UnitIndex): ResolvedReference | null {
  for (const title of TITLES) {
    if (!key.startsWith(`${title} `)) continue;
    const rest = key.slice(title.length + 1);
    const found = byName(raw, rest, index) ?? ofWards(raw, rest, raw, index) ?? byTitle(raw, rest, index);
    if (found?.kind === 'unit') return { ...found, match: 'alias' };
  }
  return null;
}

/** "BQL chợ Thiếc, chợ Phú Thọ": one head for several names, each of them known. */
function several(raw: string, printed: string, index: UnitIndex): ResolvedReference | null {
  const parts = printed.split(/\s*(?:,|\svà\s)\s*/u).filter((part) => part !== '');
  if (parts.length < 2) return null;
  const first = normaliseUnitName(parts[0] ?? '').split(' ');
  const found = parts.map((part, i) => {
    const key = normaliseUnitName(part);
    if (i === 0) return byName(raw, key, index);
    for (let taken = 0; taken < first.length; taken++) {
      const entry = byName(raw, [...first.slice(0, taken), key].join(' '), index);
      if (entry?.kind === 'unit') return entry;
    }
    return null;
  });
  if (!found.every((one) => one?.kind === 'unit')) return null;
  const unitIds = [...new Set(found.flatMap((one) => one?.unitIds ?? []))];
  return { ...reference(raw, unitIds.length > 1 ? 'group' : 'unit'), unitIds, match: 'alias' };
}

const GENERIC =
  /^(?:(?:thủ trưởng|lãnh đạo|người đứng đầu|đề nghị|tất cả|toàn thể|hệ thống) )?(?:các |những |một số )?(?:phòng|ban|ngành|cơ quan|đơn vị|đoàn thể|tổ chức|địa phương|hội|trường|doanh nghiệp|sở|cơ|cá nhân|chủ đầu tư|thành phần|lực lượng|hộ|khu phố|tổ dân phố)(?: |$)/u;
const PLURAL =
  /^(?:thủ trưởng|các|những|một số|tất cả|toàn thể)(?: |$)|liên quan|(?:phòng|ban|ngành|cơ quan|đơn vị) (?:phòng|ban|ngành|cơ quan|đơn vị|thuộc|trực thuộc)/u;

/** "Các đơn vị liên quan": stays as text, unless a group of the directory is nearly called so. */
function generic(raw: string, key: string, index: UnitIndex): ResolvedReference | null {
  if (!GENERIC.test(key) || !PLURAL.test(key)) return null;
  const group = near(raw, key, index, true);
  return group?.kind === 'group' ? group : reference(raw, 'generic');
}

/** A unit every such authority has, when no tree says otherwise. */
function usualUnit(raw: string, key: string, index: UnitIndex): ResolvedReference | null {
  if (!index.empty) return null;
  const bare = withoutPlace(key, index);
  const usual = USUAL_BY_KEY.get(key) ?? USUAL_BY_KEY.get(bare) ?? USUAL_BY_KEY.get(`phòng ${bare}`);
  if (!usual) return null;
  return { ...reference(raw, 'unit'), match: 'alias', suggestedName: usual.name };
}

/** "Phòng Lao động": the beginning of one longer name, and of no other; taken with a doubt. */
function beginning(raw: string, key: string, index: UnitIndex): ResolvedReference | null {
  const bare = withoutPlace(key, index);
  if (bare.split(' ').length < FEWEST_WORDS_TO_BEGIN) return null;
  const entries = new Map<string, Entry>();
  for (const [name, found] of index.names) {
    if (!name.startsWith(`${bare} `)) continue;
    for (const entry of found) if (entry.unit) entries.set(entry.unit.id, entry);
  }
  const all = [...entries.values()];
  const candidates = all.slice(0, MOST_CANDIDATES).map((entry) => candidate(entry, shortness(bare, entry)));
  const [only] = all;
  if (!only) return null;
  if (all.length > 1) return { ...reference(raw, 'unknown'), candidates };
  return { ...ofEntry(raw, only, 'fuzzy'), distance: shortness(bare, only), candidates };
}

function shortness(key: string, entry: Entry): number {
  const length = Math.max(normaliseUnitName(entry.name).length, key.length);
  return Math.round(((length - key.length) / length) * 1000) / 1000;
}

/** Spellings by edit distance; numbers must agree, and the second best must be clearly farther. */
function near(raw: string, key: string, index: UnitIndex, groupsOnly = false): ResolvedReference | null {
  const bare = withoutPlace(key, index);
  if (bare.length < SHORTEST_TO_GUESS || index.empty) return null;
  const ranked = nearest(bare, index).filter(({ entry }) => !groupsOnly || entry.groupId !== null);
  const [best, second] = ranked;
  if (!best || best.distance > WORTH_OFFERING) return null;
  const candidates = ranked
    .slice(0, MOST_CANDIDATES)
    .map(({ entry, distance }) => candidate(entry, distance));
  const clear = best.distance <= NEAR_ENOUGH && (!second || second.distance - best.distance > TOO_CLOSE);
  if (clear && !isAnotherPlace(bare, normaliseUnitName(best.entry.name)))
    return { ...ofEntry(raw, best.entry, 'fuzzy'), distance: best.distance, candidates };
  if (groupsOnly || startsWith(key, PERSONS_AND_BODIES) || startsWith(key, EXTERNAL_WHEN_UNKNOWN))
    return null;
  return { ...reference(raw, 'unknown'), candidates };
}

const OF_A_PLACE = /^ủy ban nhân dân (?:xã|phường|thị trấn|đặc khu) /u;

/** "UBND xã Phú Lâm" is no slip for "UBND xã Phú Ninh": the more of a name they share, the nearer neighbours lie. */
function isAnotherPlace(key: string, other: string): boolean {
  if (!OF_A_PLACE.test(key) || !OF_A_PLACE.test(other)) return false;
  const [words, others] = [key.split(' '), other.split(' ')];
  return (
    words.length !== others.length || words.some((word, at) => editDistance(word, others[at] as string) > 1)
  );
}

interface Ranked {
  entry: Entry;
  distance: number;
}

function nearest(key: string, index: UnitIndex): Ranked[] {
  const numbers = numbersIn(key);
  const best = new Map<string, Ranked>();
  for (const other of index.keys) {
    const longest = Math.max(other.length, key.length);
    if (Math.abs(other.length - key.length) / longest > WORTH_OFFERING || numbersIn(other) !== numbers)
      continue;
    const distance = Math.round((editDistance(key, other) / longest) * 1000) / 1000;
    if (distance > WORTH_OFFERING) continue;
    for (const entry of entriesOf(other, index)) {
      const id = entry.unit?.id ?? entry.groupId ?? '';
      if ((best.get(id)?.distance ?? Infinity) > distance) best.set(id, { entry, distance });
    }
  }
  return [...best.values()].sort((a, b) => a.distance - b.distance);
}

function entriesOf(key: string, index: UnitIndex): Entry[] {
  return [index.names, index.aliases, index.usual].flatMap((map) => map.get(key) ?? []);
}

function numbersIn(key: string): string {
  return (key.match(/\d+/gu) ?? []).map(Number).join(',');
}

/** What kind of reference it is by its words alone. */
function byVocabulary(raw: string, key: string, index: UnitIndex): ResolvedReference {
  if (index.empty) {
    if (startsWith(key, ['các tổ chức chính trị'])) return reference(raw, 'group');
    if (startsWith(key, ['các', 'những'])) return reference(raw, 'generic');
    if (startsWith(key, PERSONS_AND_BODIES)) return reference(raw, 'person');
    const unit = startsWith(key, UNIT_HEADS);
    return reference(raw, unit ? 'unit' : startsWith(key, EXTERNAL_WHEN_UNKNOWN) ? 'external' : 'unknown');
  }
  if (startsWith(key, ['các', 'những', 'tất cả'])) return reference(raw, 'generic');
  if (startsWith(key, PERSONS_AND_BODIES)) return reference(raw, 'person');
  return reference(raw, startsWith(key, EXTERNAL_WHEN_UNKNOWN) ? 'external' : 'unknown');
}

const UNIT_HEADS = [
  'phòng',
  'văn phòng',
  'trung tâm',
  'ban',
  'đội',
  'trạm',
  'trường',
  'bệnh viện',
  'nhà',
  'thanh tra',
  'công an',
  'hội',
  'đoàn',
  'ủy ban',
  'khu phố',
  'chi cục',
  'mặt trận',
];

function startsWith(key: string, heads: readonly string[]): boolean {
  return heads.some((head) => key === head || key.startsWith(`${head} `));
}

function ofEntry(raw: string, entry: Entry, match: ResolvedReference['match']): ResolvedReference {
  return {
    ...reference(raw, entry.unit ? 'unit' : 'group'),
    unitIds: entry.memberIds,
    groupId: entry.groupId,
    match,
  };
}

function candidate(entry: Entry, distance: number): UnitCandidate {
  return { unitId: entry.unit?.id ?? entry.groupId ?? '', name: entry.name, distance };
}

function reference(raw: string, kind: ResolvedReference['kind']): ResolvedReference {
  return { raw, kind, unitIds: [], groupId: null, match: 'none', candidates: [] };
}

/**
 * Whom a plan's column "Lãnh đạo phụ trách" means among the leaders of its authority. Pure.
 *
 * "Đ/c Nguyễn Văn A - PCT" is a form of address, a name and a post (chức danh); any of them may be missing.
 *
 * - A whole name decides. A post beside it only tells apart two people of one name: posts change, names do not.
 * - A post alone ("Chủ tịch UBND quận") is whoever holds it. Of two who hold it, which one is asked.
 * - "Các Phó Chủ tịch" are all of them, "lãnh đạo UBND" and "tập thể lãnh đạo" all leaders.
 * - A given name ("đ/c Vân"), a name with other accents and a near spelling are offered, never taken; a given name is
 *   taken where the post beside it fits that one person too.
 */
import { distance } from 'fastest-levenshtein';
import { foldVietnamese, normaliseUnitName } from '../units/unit-names.rules.js';

export interface KnownLeader {
  userId: string;
  fullName: string;
  /** "Phó Chủ tịch Ủy ban nhân dân quận Gò Vấp (kinh tế, đô thị)" */
  title: string | null;
}

export interface NamedLeaders {
  leaderIds: string[];
  /** Who fits words that fit several, or nearly fit: for a person to choose from. */
  candidateIds: string[];
  /** Words that fit nobody. */
  unknown: string[];
}

type Post = 'chair' | 'deputy';

interface Said {
  name: string;
  post: Post | null;
  standing: boolean;
  all: boolean;
}

const EDGE = { before: '(?<![\\p{L}\\d])', after: '(?![\\p{L}\\d])' };
const word = (pattern: string) => new RegExp(`${EDGE.before}(?:${pattern})${EDGE.after}`, 'gu');

const COMRADE = word('đồng chí|đ ?[./]? ?c');
const ADDRESS = word('^(?:ông|bà|anh|chị|(?:pgs|gs|ts|ths|bs|cn|ks)\\.?)');
const DEPUTY = word('phó (?:chủ tịch|ct)|p ?[./]? ?ct');
const CHAIR = word('chủ tịch|ct');
const STANDING = word('thường trực|tt');
const PARTY = word(
  '(?:phó )?bí thư(?: (?:thường trực|đảng ủy|quận ủy|huyện ủy|tỉnh ủy|thành ủy))*|đảng ủy viên',
);
const DUTY = word('(?:trực tiếp )?(?:chỉ đạo|phụ trách|theo dõi|chủ trì)(?: (?:khối|lĩnh vực))?');
const COLLECTIVE = word('(?:(?:tập thể|toàn thể) )?(?:các )?(?:lãnh đạo|thường trực)');
const LEVEL = /^(?:quận|huyện|phường|xã|thị trấn|thị xã|đặc khu|thành phố|tỉnh)(?= )/u;

/** A slip of the pen in a name, as a share of its length. */
const NEAR = 0.15;

/** @param authority the full name of whose plan it is; its leaders may be named with it or without. */
export function namedLeaders(
  printed: string,
  leaders: readonly KnownLeader[],
  authority: string | null,
): NamedLeaders {
  const parts = partsOf(printed, authority);
  const found = parts.map((part) => ({ part, fit: fitting(part.said, leaders) }));
  const leaderIds = [...new Set(found.flatMap(({ fit }) => (fit.sure ? fit.ids : [])))];
  const candidates = found.flatMap(({ fit }) => (fit.sure ? [] : fit.ids));
  return {
    leaderIds,
    candidateIds: [...new Set(candidates)].filter((id) => !leaderIds.includes(id)),
    unknown: found.filter(({ fit }) => fit.ids.length === 0).map(({ part }) => part.printed),
  };
}

interface Part {
  printed: string;
  said: Said;
}

/** One part for each person or group of people named; a post behind a comma belongs to the name before it. */
function partsOf(printed: string, authority: string | null): Part[] {
  const place = placeOf(authority);
  const parts: Part[] = [];
  for (const line of linesOf(printed)) {
    let own: Part | null = null;
    for (const piece of line.split(/,|(?<=\s)(?:và|&)(?=\s)/u)) {
      const clean = piece.trim();
      const said = saidIn(clean, place);
      if (!said) continue;
      const postOnly = said.name === '' && said.post !== null && !said.all;
      if (own && own.said.post === null && own.said.name !== '' && postOnly) {
        own.said = { ...said, name: own.said.name };
        own.printed = `${own.printed}, ${clean}`;
      } else parts.push((own = { printed: clean, said }));
    }
  }
  if (parts.length > 0 || !/\p{L}/u.test(printed)) return parts;
  return [{ printed: printed.trim(), said: { name: '?', post: null, standing: false, all: false } }];
}

/** A line that breaks off inside a name goes on in the next one. */
function linesOf(printed: string): string[] {
  const lines: string[] = [];
  for (const line of printed.normalize('NFC').split(/[;\n\r]+/u)) {
    const begins =
      /^\s*[-–•+*]?\s*(?:đ ?[./]? ?c|đồng chí|ông|bà|p?ct|phó|chủ tịch|các|lãnh đạo|thường trực)(?![\p{L}\d])/iu;
    const short = line.trim().split(/\s+/u).length < 2;
    const last = lines.at(-1);
    if (last !== undefined && short && !begins.test(line)) lines[lines.length - 1] = `${last} ${line.trim()}`;
    else lines.push(line);
  }
  return lines;
}

/** "ủy ban nhân dân quận gò vấp", each word of the end optional. */
function placeOf(authority: string | null): RegExp {
  const council = 'ủy ban nhân dân|ubnd|ub';
  const own = normaliseUnitName(authority ?? '').replace(/^ủy ban nhân dân /u, '');
  const level = LEVEL.exec(own)?.[0];
  if (!level) return word(own ? `(?:${council})(?: ${own})?` : council);
  const rest = own.slice(level.length).trim();
  const there = `${level}(?: ${rest})?`;
  return word(`(?:${council})(?: ${there})?|${there}`);
}

/** Null: nothing is said of anybody. */
function saidIn(printed: string, place: RegExp): Said | null {
  const text = foldVietnamese(printed).replace(/\s+/gu, ' ').replace(COMRADE, ' ');
  const untitled = text.replace(DEPUTY, ' ');
  const post: Post | null = untitled !== text ? 'deputy' : matches(CHAIR, text) ? 'chair' : null;
  const collective = post === null && matches(COLLECTIVE, text);
  const meant = [
    ...[CHAIR, PARTY],
    ...(collective ? [COLLECTIVE] : []),
    ...(post ? [STANDING] : []),
    ...(post || collective ? [place] : []),
  ].reduce((left, pattern) => left.replace(pattern, ' '), untitled);
  // What a leader is in charge of stands behind the name, or there is no name.
  const words =
    meant
      .split(DUTY)
      .map(wordsOf)
      .find(({ length }) => length > 0) ?? [];
  const plural = words[0] === 'các';
  const name = words
    .slice(plural ? 1 : 0)
    .join(' ')
    .replace(ADDRESS, '')
    .trim();
  if (name === '' && post === null && !collective) return null;
  const standing = post === 'deputy' && matches(STANDING, text);
  return { name, post, standing, all: name === '' && (plural || collective) };
}

function matches(pattern: RegExp, text: string): boolean {
  return text.search(pattern) >= 0;
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\d]+/gu) ?? [];
}

interface Fit {
  ids: string[];
  sure: boolean;
}

function fitting(said: Said, leaders: readonly KnownLeader[]): Fit {
  const holders = leaders.filter((leader) => said.post !== null && postOf(leader) === said.post);
  const ids = (list: readonly KnownLeader[]) => list.map(({ userId }) => userId);
  if (said.all) return { ids: ids(said.post === null ? leaders : holders), sure: true };
  if (said.name === '') {
    const standing = holders.filter(({ title }) => matches(STANDING, foldVietnamese(title ?? '')));
    const held = said.standing && standing.length > 0 ? standing : holders;
    return { ids: ids(held), sure: held.length === 1 };
  }
  const whole = leaders.filter((leader) => sameName(said.name, nameOf(leader)));
  if (whole.length > 0) {
    const told = whole.length === 1 ? whole : whole.filter((leader) => holders.includes(leader));
    return told.length === 1 ? { ids: ids(told), sure: true } : { ids: ids(whole), sure: false };
  }
  const near = leaders.filter((leader) => isNear(said.name, nameOf(leader)));
  const withPost = near.filter((leader) => holders.includes(leader));
  const given = withPost.filter((leader) => endsWith(nameOf(leader), said.name));
  if (given.length === 1) return { ids: ids(given), sure: true };
  const inCharge = holders.filter(({ title }) => foldVietnamese(title ?? '').includes(said.name));
  return { ids: ids([withPost, near, inCharge].find(({ length }) => length > 0) ?? []), sure: false };
}

function nameOf({ fullName }: KnownLeader): string {
  return wordsOf(foldVietnamese(fullName)).join(' ');
}

function postOf({ title }: KnownLeader): Post | null {
  const text = foldVietnamese(title ?? '');
  if (matches(DEPUTY, text)) return 'deputy';
  return matches(CHAIR, text) ? 'chair' : null;
}

/** What was typed without any accents says nothing against those of the name. */
function sameName(said: string, name: string): boolean {
  return said === name || (said === unaccented(said) && said === unaccented(name));
}

function isNear(said: string, name: string): boolean {
  if (endsWith(name, said) || unaccented(said) === unaccented(name)) return true;
  return distance(said, name) <= Math.floor(Math.max(said.length, name.length) * NEAR);
}

function endsWith(name: string, said: string): boolean {
  return name.endsWith(` ${said}`);
}

function unaccented(text: string): string {
  return text.replace(/đ/gu, 'd').normalize('NFD').replace(/\p{M}/gu, '');
}

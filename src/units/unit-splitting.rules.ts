import type { UnitDirectory } from './unit-directory.js';
import type { UnitIndex } from './unit-index.rules.js';
import { firstWord, indexOf, withoutPlace } from './unit-index.rules.js';
import type { NameWord } from './unit-names.rules.js';
import { foldVietnamese, keyOf, readWords } from './unit-names.rules.js';
import { COMMON_NOUNS, HEADS, USUAL_BY_KEY } from './unit-vocabulary.rules.js';

export interface SplitCell {
  /** As printed, one entry per unit named, in order. */
  references: string[];
  /** Those of them that only look on ("cùng giám sát"). */
  supervising: string[];
}

/** The longest name tried as one piece, in words as printed. */
const LONGEST_NAME = 16;
/** How much of a piece is looked at to tell whether it is whole. */
const LONGEST_LEFT = 40;
const BULLET = /^[\s;,.]*(?:[-–—+•*●▪]+\s*|\(?\d{1,2}[.)]\s+|\(?[a-zđ]\)\s+)*/u;
const TAIL = /[\s.;,:/&+–—-]+$/u;
const LEADING_ROLE =
  /^(?:(?:đề nghị|mời|giao|yêu cầu)\s+)?(?:(?:và\s+)?(?:cơ quan\s+|đơn vị\s+)?(?:chủ trì|phối hợp(?:\s+(?:cùng|thực hiện))?(?:\s+với)?|thực hiện|tham gia|hỗ trợ)\s*(?:[:,]\s*|(?=\p{L})))+|^(?:đề nghị|mời|yêu cầu|giao(?!\s+(?:thông|dịch))|cùng với|với|cùng)\s+/iu;
const TRAILING_ROLE =
  /[\s,]+(?:(?:cùng|đồng|trực tiếp|để|tổ chức|và|tham gia)\s+)*(?:chủ trì|phối hợp|giám sát|thực hiện|hỗ trợ|triển khai(?:\s+tại(?:\s+[\p{L}]+){1,4})?|tham gia)(?:\s+thực hiện)?$/iu;
/** A semicolon, a bullet on a new line, "chủ trì, phối hợp với" between two units. */
const CLAUSES =
  /;|\n(?=\s*(?:[-–—+•*●▪]|\d{1,2}[.)]\s))|[\s,]+(?:là (?:cơ quan|đơn vị) )?chủ trì\s*[,;]?\s*(?:và\s+)?(?=phối hợp)|(?<=\p{L})(?<!đề nghị|mời|giao|yêu cầu|và)[\s,]+(?=phối hợp (?:cùng|với) )/iu;
const LABEL =
  /^(?:các\s+)?(phòng|ban|trung tâm|phường|đơn vị|cơ quan)(?:\s+[\p{L},]+){0,6}?\s*(?:gồm\s*)?:\s*/iu;

/**
 * Splits a cell into the units it names, as printed. Never inside one unit's name: names are known from the
 * directory and from what is usual, and only what begins like a unit starts a new one.
 */
export function splitUnitCell(cell: string, directory: UnitDirectory): SplitCell {
  const index = indexOf(directory);
  const references: string[] = [];
  const supervising: string[] = [];
  for (const clause of cell.normalize('NFC').split(CLAUSES)) {
    const watching = /giám sát\s*\.?\s*$/iu.test(clause);
    for (const raw of splitClause(clause, index)) {
      references.push(raw);
      if (watching) supervising.push(raw);
    }
  }
  return { references, supervising };
}

/** The references of a cell alone. */
export function splitUnitReferences(cell: string, directory: UnitDirectory): string[] {
  return splitUnitCell(cell, directory).references;
}

function splitClause(clause: string, index: UnitIndex): string[] {
  const bare = withoutRoles(clause);
  if (bare === '') return [];
  const label = LABEL.exec(bare);
  const text = label ? bare.slice(label[0].length) : bare;
  const words = readWords(text);
  const inside = insideKnownName(words, index);
  for (const at of insideBrackets(words)) inside.add(at);
  const starts = [0];
  const shared = label ? foldVietnamese(label[1] ?? '') : sharedHead(words, 0);
  for (let i = 1; i < words.length; i++) {
    if (inside.has(i)) continue;
    const start = starts.at(-1) ?? 0;
    const left = words.slice(start, Math.min(i, start + LONGEST_LEFT));
    const head = sharedHead(words, starts.at(-1) ?? 0) ?? shared;
    if (beginsReference(words, i, left, index, head)) starts.push(i);
  }
  return starts
    .map((start, n) => text.slice(words[start]?.start ?? 0, pieceEnd(text, words, starts[n + 1])))
    .map(withoutRoles)
    .map((raw) => raw.replace(/^và\s+/iu, '').replace(/\s+và$/iu, ''))
    .map((raw) => balanced(raw.replace(/\s+/gu, ' ').trim()))
    .filter((raw) => raw !== '');
}

/** A piece ends before the separator in front of the next one, with its own closing bracket. */
function pieceEnd(text: string, words: NameWord[], next: number | undefined): number {
  if (next === undefined) return text.length;
  const word = words[next] as NameWord;
  return word.start;
}

function withoutRoles(clause: string): string {
  let text = clause.replace(BULLET, '').replace(TAIL, '');
  text = text.replace(LEADING_ROLE, '').replace(BULLET, '');
  return text.replace(TRAILING_ROLE, '').replace(TAIL, '').trim();
}

/** A bracket left open by the split is closed again, one left alone dropped. */
function balanced(raw: string): string {
  const opens = raw.split('(').length - raw.split(')').length;
  if (opens > 0) return raw.endsWith('(') ? raw.slice(0, -1).trim() : `${raw})`;
  return opens < 0 ? raw.replace(/\)$/u, '').trim() : raw;
}

/** Word positions that a known name runs over: nothing starts there. The longest name at each place counts. */
function insideKnownName(words: NameWord[], index: UnitIndex): Set<number> {
  const inside = new Set<number>();
  for (let start = 0; start < words.length; start++) {
    const first = words[start]?.key ?? '';
    if (inside.has(start) || first === '' || !index.firstWords.has(firstWord(first))) continue;
    const most = Math.min(LONGEST_NAME, words.length - start);
    for (let length = most; length > 1; length--) {
      const run = words.slice(start, start + length);
      if (run.at(-1)?.key === '' || !isKnown(keyOf(run), index)) continue;
      if (run.some((word, i) => i > 0 && startsAnother(word, run[i - 1]))) continue;
      if (takesTooMuch(run, words[start + length], index)) continue;
      for (let i = start + 1; i < start + length; i++) inside.add(i);
      break;
    }
  }
  return inside;
}

/** "Trung tâm Y tế, Quận đoàn": the "Quận" after a comma, or before "đoàn", is not the place of the first. */
function takesTooMuch(run: NameWord[], next: NameWord | undefined, index: UnitIndex): boolean {
  const last = run.at(-1);
  if (!last || !isKnown(keyOf(run.slice(0, -1)), index)) return false;
  return last.before.includes(',') || (last.key === 'quận' && /^(?:đoàn|ủy)$/u.test(next?.key ?? ''));
}

/** A semicolon never stands inside a name; a bullet after a line break neither. */
function startsAnother(word: NameWord, previous: NameWord | undefined): boolean {
  return previous !== undefined && /;|\n\s*[-–+•]/u.test(word.before);
}

function isKnown(key: string, index: UnitIndex): boolean {
  if (key === '') return false;
  return isName(key, index) || isName(withoutPlace(key, index), index);
}

function isName(key: string, index: UnitIndex): boolean {
  return index.names.has(key) || index.aliases.has(key) || index.usual.has(key) || USUAL_BY_KEY.has(key);
}

function beginsReference(
  words: NameWord[],
  at: number,
  left: NameWord[],
  index: UnitIndex,
  shared: string | null,
): boolean {
  const word = words[at] as NameWord;
  if (word.key === '') return false;
  const linked = words[at - 1]?.key === '';
  const newline = word.before.includes('\n');
  const separated = linked || /[,:/+&]|[-–—]\s|\s[-–—]/u.test(word.before);
  const head = headAt(words, at);
  const leftWords = linked ? left.slice(0, -1) : left;
  const isComplete = (): boolean => leftWords.length <= LONGEST_NAME && isKnown(keyOf(leftWords), index);
  if (head === null) {
    if (linked && countsPlaces(words, at) && !/(?:^| )(?:phường|xã)(?: |$)/u.test(keyOf(leftWords)))
      return true;
    if (newline && isComplete()) return /^\p{Lu}/u.test(word.printed);
    return separated && elided(words, at, shared, index);
  }
  if (isBareHead(words, at, head)) return false;
  if (continuesTitles(leftWords, words, at) || continuesWards(leftWords, head)) return false;
  const common = isCommonNoun(words, at, head);
  if (separated) return common ? !onlyCommonNouns(leftWords) && startsKnown(words, at, index) : true;
  if (newline) return isComplete() || !(common || incomplete(leftWords));
  return /^\p{Lu}/u.test(word.printed) && !OWNERS.has(head) && isComplete();
}

/** "… và 16 phường", "… và 12 khu phố". */
function countsPlaces(words: NameWord[], at: number): boolean {
  return /^\d{1,3} (?:phường|xã|khu phố|thôn|ấp|khóm|trường)/u.test(keyOf(words.slice(at, at + 3)));
}

/** "Trung tâm VH-TT và TT": the last letters of an abbreviation, which name no centre. */
function isBareHead(words: NameWord[], at: number, head: string): boolean {
  const next = words[at + 1];
  const ends = next === undefined || next.key === '' || /[,;\n]/u.test(next.before);
  return ends && BARE.has(head) && /^\p{Lu}{1,3}$/u.test(words[at]?.printed ?? '');
}

const BARE = new Set(['trung tâm', 'phòng', 'ban', 'hội', 'trường', 'trạm']);

/** Bodies that own what stands before them: "Ban Dân vận Quận ủy", "Văn phòng Sở …". */
const OWNERS = new Set([
  'quận ủy',
  'huyện ủy',
  'thành ủy',
  'đảng ủy',
  'sở',
  'bộ',
  'cơ quan',
  'đơn vị',
  'phường',
  'xã',
  'trường',
  'nhân dân',
  'khu phố',
  'người',
  'hệ thống',
]);

/** Longer heads before shorter ones: "phó chủ tịch", "công ty". */
const HEADS_BY_FIRST_WORD = new Map<string, string[]>();
for (const head of [...HEADS].sort((a, b) => b.length - a.length)) {
  HEADS_BY_FIRST_WORD.set(firstWord(head), [...(HEADS_BY_FIRST_WORD.get(firstWord(head)) ?? []), head]);
}

function headAt(words: NameWord[], at: number): string | null {
  const first = words[at];
  if (!first) return null;
  const upcoming = `${keyOf(words.slice(at, at + 3))} `;
  if (upcoming.startsWith('xã hội ')) return null;
  const heads = HEADS_BY_FIRST_WORD.get(firstWord(first.key)) ?? [];
  return heads.find((head) => upcoming.startsWith(`${head} `)) ?? null;
}

/** In small letters "phòng", "ban", "đơn vị" are no names. "các", "thủ trưởng" and titles always begin one. */
function isCommonNoun(words: NameWord[], at: number, head: string): boolean {
  const printed = words[at]?.printed ?? '';
  if (/^\p{Lu}/u.test(printed)) return false;
  return COMMON_NOUNS.has(head);
}

/** "các phòng, ban, đơn vị": the list so far names no unit, so the next noun belongs to it. */
function onlyCommonNouns(left: NameWord[]): boolean {
  return left.length > 0 && /^(?:các|thủ trưởng|những|lãnh đạo|tất cả|một số)/u.test(keyOf(left));
}

function startsKnown(words: NameWord[], at: number, index: UnitIndex): boolean {
  for (let length = Math.min(LONGEST_NAME, words.length - at); length > 1; length--) {
    if (isKnown(keyOf(words.slice(at, at + length)), index)) return true;
  }
  return (
    keyOf(words.slice(at, at + 3)).split(' ').length > 2 &&
    !/(?:liên quan|trực thuộc|thuộc)/u.test(keyOf(words.slice(at, at + 3)))
  );
}

const OFFICE =
  /^(?:phó|chủ tịch|bí thư|trưởng|giám đốc|chánh|công chức|cán bộ|chuyên viên|viên chức|chỉ huy|hiệu trưởng|tổ trưởng|ủy viên)(?: |$)/u;

/** "Chủ tịch và các Phó Chủ tịch UBND": one body of people. */
function continuesTitles(left: NameWord[], words: NameWord[], at: number): boolean {
  // "Đ/c Nguyễn Văn A - Phó Chủ tịch UBND phường": a person and the office held.
  if (/^(?:đồng chí|đ c|đc|ông|bà) /u.test(keyOf(left)) && /^\s*[-–—,]/u.test(words[at]?.before ?? ''))
    return OFFICE.test(keyOf(words.slice(at, at + 2)));
  if (
    !/^(?:(?:các )?(?:phó )?(?:chủ tịch|bí thư|trưởng ban|giám đốc|thủ trưởng)|lãnh đạo)$/u.test(keyOf(left))
  )
    return false;
  return /^(?:các )?(?:phó|đồng chí phó|cấp phó)/u.test(keyOf(words.slice(at, at + 3)));
}

/** "UBND phường 8, phường 15", "BQL chợ Thiếc, chợ Phú Thọ": the same head goes on. */
function continuesWards(left: NameWord[], head: string): boolean {
  return (head === 'phường' || head === 'xã') && /(?:^| )(?:phường|xã) /u.test(`${keyOf(left)} `);
}

function incomplete(left: NameWord[]): boolean {
  const key = keyOf(left);
  return (
    HEADS.includes(key) || /(?:^| )(?:nhân dân|văn phòng|ban chỉ huy|thủ trưởng|trưởng|chủ tịch)$/u.test(key)
  );
}

/** The head that the names after it may leave out. */
function sharedHead(words: NameWord[], at: number): string | null {
  const key = keyOf(words.slice(at, at + 2));
  return SHARED_HEADS.find((head) => key === head || key.startsWith(`${head} `)) ?? null;
}

const SHARED_HEADS = ['phòng', 'trung tâm', 'hội', 'trường'];

/** "Phòng Nội vụ, Tư pháp": a name that is known once the head before it is put back. */
function elided(words: NameWord[], at: number, head: string | null, index: UnitIndex): boolean {
  let end = at + 1;
  while (end < words.length && end - at < LONGEST_NAME && !/[,;\n]/u.test(words[end]?.before ?? '')) end++;
  for (let stop = end; stop > at; stop--) {
    if (words[stop - 1]?.key === '') continue;
    const key = keyOf(words.slice(at, stop));
    if (isKnown(key, index)) return true;
    if (head !== null && isKnown(`${head} ${key}`, index)) return true;
  }
  return false;
}

/** Words between brackets: nothing starts there. A bracket never closed counts for the words before the next one. */
function insideBrackets(words: NameWord[]): number[] {
  let open = false;
  return words.flatMap((word, at) => {
    const opened = word.before.lastIndexOf('(');
    const closed = word.before.lastIndexOf(')');
    if (opened >= 0 || closed >= 0) open = opened > closed;
    return open ? [at] : [];
  });
}

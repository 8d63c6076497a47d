import { Cursor } from './cursor.js';
import type { Deadline, DeadlineContext } from './deadline.js';
import { parsePlaced, skipCitation } from './grammar.js';
import { combine } from './read.js';
import type { Placed, Point } from './syntax.js';
import type { Token } from './tokens.js';
import { tokenise } from './tokens.js';
import type { Meaning } from './value.js';

export type FoundDeadline = Deadline & { start: number; end: number };

/** Verbs that make a date in the same clause the limit of the work, even one before the plan's issue. */
const WORK = [
  'hoàn thành',
  'xong',
  'gửi',
  'báo cáo',
  'trình',
  'nộp',
  'ban hành',
  'đăng ký',
  'tham mưu',
  'thực hiện',
];
/** Words before a date that make it a count of what has been, or a look far ahead. */
const NOT_A_LIMIT = ['tính', 'kế', 'so', 'nhìn', 'hướng', 'định', 'sinh', 'lập'];
/** Events of running text that state when the work is to be done, by their first words. */
const EVENTS_OF_WORK = [
  'ngay',
  'kết thúc',
  'khi có yêu cầu',
  'khi thành phố',
  'khi cấp trên',
  'khi được yêu cầu',
];

/** Every first word of a statement that states a limit; nothing is tried at other words. */
const STARTERS = new Set(
  (
    'trước|chậm|muộn|trễ|không|đến|cho|tới|kéo|hết|hoàn|xong|thời|hạn|hằng|mỗi|từng|định|vào|từ|bắt|kể|tính|trong|' +
    'giai|khoảng|ngay|sau|khi|kết|dự|phấn|tối|thực|triển|thứ|một|hai|ba|sáu|mười'
  ).split('|'),
);
/** Clauses stand apart: no statement runs over a semicolon, a full stop or a new item. */
const CLAUSE_END = /;|\.\s+(?=\p{Lu})|\n(?=\s*[\p{Lu}\-–+•])/gu;
/** A clause without any of these on both lines states no limit, and is not read further. */
const LIMIT_HINT =
  /trước|nhất|không|đến|tới|hết|hoàn thành|xong|hạn|trong|ngay|khi|kết thúc|từ|hằng|hàng|mỗi|định kỳ|sau|lần/iu;
const TIME_HINT = /\d|quý|quí|qúy|năm|tháng|ngay|yêu cầu|kết thúc|hằng|hàng|mỗi|định kỳ/iu;

function mayStart({ type, text }: Token): boolean {
  return type === 'word' ? STARTERS.has(text) : type === 'number' || type === 'time';
}

/** Finds what a sentence says about when its work is due; dates that merely occur in it are left alone. */
export function findDeadlines(text: string, context: DeadlineContext): FoundDeadline[] {
  const found: FoundDeadline[] = [];
  let start = 0;
  for (const end of [...[...text.matchAll(CLAUSE_END)].map(({ index }) => index + 1), text.length]) {
    const clause = text.slice(start, end);
    const composed = clause.normalize('NFC');
    if (LIMIT_HINT.test(composed) && TIME_HINT.test(composed)) {
      for (const one of inClause(clause, context)) {
        found.push({ ...one, start: one.start + start, end: one.end + start });
      }
    }
    start = end;
  }
  return found;
}

function inClause(text: string, context: DeadlineContext): FoundDeadline[] {
  const tokens = tokenise(text);
  const slice = (from: number, to: number): string =>
    text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0).replace(/\s+/gu, ' ');
  const cursor = new Cursor(tokens);
  const groups: Placed[][] = [];
  while (!cursor.done) {
    if (skipCitation(cursor)) continue;
    const token = cursor.peek();
    if (!token || !mayStart(token)) {
      cursor.at++;
      continue;
    }
    const placed = parsePlaced(cursor, { text: slice, endsAtComma: true }, true);
    if (placed && statesWork(placed, tokens)) {
      const group = groups.at(-1);
      const before = group?.at(-1);
      if (group && before && continues(before, placed, tokens)) group.push(placed);
      else groups.push([placed]);
    } else if (placed) {
      // Read, and no limit of this work: its dates are not read again.
      cursor.at = Math.max(placed.from + 1, skipTo(placed));
    } else cursor.at++;
  }
  return groups.flatMap((group) => {
    const from = group[0]?.from ?? 0;
    const to = closed(from, group.at(-1)?.to ?? 0, tokens);
    const meaning = combine(group, context);
    if (!plausible(meaning, from, tokens, context)) return [];
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? 0;
    return [{ raw: text.slice(start, end), source: 'content' as const, ...meaning, start, end }];
  });
}

/** The bracket that closes one opened inside belongs to the phrase. */
function closed(from: number, to: number, tokens: Token[]): number {
  const marks = tokens.slice(from, to).map(({ text }) => text);
  const open = marks.filter((text) => text === '(').length > marks.filter((text) => text === ')').length;
  return open && tokens[to]?.text === ')' ? to + 1 : to;
}

function skipTo(placed: Placed): number {
  return placed.statement.node === 'relative' || placed.statement.node === 'open'
    ? placed.from + 1
    : placed.to;
}

/** "hằng quý … (trước ngày 01 …)", "dự kiến … (chậm nhất …)": one statement in two parts. */
function continues(before: Placed, next: Placed, tokens: Token[]): boolean {
  const between = tokens.slice(before.to, next.from);
  if (!between.every(({ type, text }) => type === 'mark' && ['(', ',', ')'].includes(text))) return false;
  return before.tentative || (before.statement.node === 'recurring' && next.statement.node === 'recurring');
}

function statesWork({ statement, from, to }: Placed, tokens: Token[]): boolean {
  const words = tokens.slice(from, to).map(({ text }) => text);
  const previous = tokens[from - 1];
  const ofRule = previous?.text === 'định' && tokens[from - 2]?.text === 'quy';
  if (previous?.type === 'word' && NOT_A_LIMIT.includes(previous.text) && !ofRule) return false;
  switch (statement.node) {
    case 'bound': {
      // "Chiến lược … đến năm 2030" looks ahead; "trước năm 2014" looks back.
      const wholeYear = statement.point.node === 'year' && statement.point.part === undefined;
      return !(wholeYear && (words[0] === 'đến' || words[0] === 'tới') && words[1] !== 'hết');
    }
    case 'points':
      return (
        ['hoàn', 'xong', 'hạn', 'thời', 'thực', 'triển'].includes(words[0] ?? '') ||
        // "… tổng kết trong tháng 12/2021": part of a named year, at the end of its clause.
        (words[0] === 'trong' && endsClause(to, tokens) && statement.points.every(isPartOfNamedYear))
      );
    case 'range':
      return (
        words[0] === 'từ' &&
        (statement.from.node === 'now' || statement.to.node === 'day') &&
        statement.from.node !== 'year'
      );
    case 'recurring':
      if (
        statement.on &&
        (statement.exclusive || words.some((word) => ['chậm', 'muộn', 'trước'].includes(word)))
      )
        return true;
      return words[0] === 'định' || reports(from, tokens);
    case 'relative':
      if (statement.amount !== undefined) return statement.event !== '';
      return EVENTS_OF_WORK.some((start) => words.join(' ').startsWith(start));
    default:
      return false;
  }
}

function isPartOfNamedYear(point: Point): boolean {
  return (
    (point.node === 'month' || point.node === 'quarter' || point.node === 'months') && point.year !== null
  );
}

function endsClause(to: number, tokens: Token[]): boolean {
  const next = tokens[to];
  return next === undefined || next.type === 'break' || (next.type === 'mark' && /[.;,)]/.test(next.text));
}

/** "báo cáo" a few words before, in the same clause. */
function reports(from: number, tokens: Token[]): boolean {
  const clause = clauseBefore(from, tokens, 8);
  return /báo cáo/.test(clause);
}

function clauseBefore(from: number, tokens: Token[], most: number): string {
  const words: string[] = [];
  for (let i = from - 1; i >= 0 && words.length < most; i--) {
    const token = tokens[i];
    if (!token || token.type === 'break' || (token.type === 'mark' && /[.;]/.test(token.text))) break;
    words.unshift(token.text);
  }
  return words.join(' ');
}

/** A date before the plan was issued tells history, unless a verb of work leads straight to it. */
function plausible(meaning: Meaning, from: number, tokens: Token[], context: DeadlineContext): boolean {
  if (meaning.kind === 'none') return false;
  if (meaning.due === null || context.issuedOn === null || meaning.due >= context.issuedOn) return true;
  const words = `${clauseBefore(from, tokens, 6)} ${tokens[from]?.text ?? ''} ${tokens[from + 1]?.text ?? ''}`;
  return WORK.some((verb) => words.includes(verb));
}

import type { Cursor } from './cursor.js';
import { parsePoint, parseYearSuffix, quarterNumber } from './points.js';
import type { EventText } from './relative.js';
import { parseRelative } from './relative.js';
import { EXCLUSIVE_BOUNDS, INCLUSIVE_BOUNDS, parseRecurring, parseSuffix, recurring } from './recurring.js';
import type { Placed, Point, Statement } from './syntax.js';

/** Words that may stand between a bare date and its neighbours; after any other word it is no date. */
const CONNECTORS = new Set([
  ...[
    'và',
    'đến',
    'tới',
    'từ',
    'vào',
    'trong',
    'là',
    'kiến',
    'hằng',
    'mỗi',
    'của',
    'năm',
    'hoặc',
    'thành',
    'xong',
  ],
  ...['ngày', 'dịp', 'hạn', 'đợt', 'cuối', 'đầu', 'giữa', 'khoảng', 'hết', 'định', 'gian', 'chính'],
]);
const UNTIL_END = ['đến hết', 'cho đến hết', 'tới hết', 'kéo dài đến', 'hết'];
const WITHIN = [
  'hoàn thành trong',
  'xong trong',
  'thực hiện trong',
  'triển khai trong',
  'trong',
  'vào',
  'khoảng',
];
const FROM_ON = ['bắt đầu từ', 'kể từ', 'tính từ', 'từ'];
/** "trước lễ 30/4": the feast only names its day. */
const FEASTS = ['dịp lễ', 'ngày lễ', 'dịp', 'lễ', 'ngày kỷ niệm'];
const LATER_YEARS = [
  'và những năm tiếp theo',
  'và các năm tiếp theo',
  'và những năm sau',
  'và các năm sau',
  'và những năm tới',
  'những năm tiếp theo',
  'các năm tiếp theo',
];
const STANDING = [
  'thường xuyên',
  'liên tục',
  'quanh năm',
  'lâu dài',
  'hằng ngày',
  'không thời hạn',
  'không xác định thời hạn',
];

/** Every statement about time in a cell, in order; words between them are passed over. */
export function parseCell(cursor: Cursor, source: EventText): Placed[] {
  const found: Placed[] = [];
  while (!cursor.done) {
    if (skipCitation(cursor)) continue;
    const placed = parsePlaced(cursor, source, false);
    if (placed) found.push(placed);
    else cursor.at++;
  }
  return found;
}

/** One statement where the cursor stands, with "dự kiến" before it; `strict` leaves bare dates out. */
export function parsePlaced(cursor: Cursor, source: EventText, strict: boolean): Placed | null {
  const from = cursor.at;
  const tentative = cursor.oneOf(['dự kiến', 'phấn đấu']) === 'dự kiến';
  if (tentative) cursor.mark(':');
  const statement = parseStatement(cursor, source, strict);
  if (!statement) {
    cursor.at = from;
    return null;
  }
  return { statement, tentative, from, to: cursor.at };
}

/**
 * Dates that belong to something else: "Kế hoạch số 462/KH-UBND ngày 16/02/2022" to the document cited, "lễ 30/4
 * và 1/5" to the feast.
 */
export function skipCitation(cursor: Cursor): boolean {
  const start = cursor.at;
  if (cursor.oneOf(['lễ', 'kỷ niệm']) !== null) {
    cursor.words('ngày');
    while (cursor.parts(2) !== null && (cursor.mark(',', '-') !== null || cursor.words('và')));
    return true;
  }
  const coded =
    cursor.peek()?.type === 'code' || (cursor.peek()?.text === 'số' && cursor.peek(1)?.type === 'number');
  if (!coded) return false;
  cursor.at += cursor.peek()?.type === 'code' ? 1 : 2;
  cursor.mark(',');
  if (cursor.peek()?.text === 'ngày' && parsePoint(cursor, true) !== null) return true;
  if (cursor.peek(-1)?.type === 'code') return true;
  cursor.at = start;
  return false;
}

function parseStatement(cursor: Cursor, source: EventText, strict: boolean): Statement | null {
  return (
    cursor.attempt(parseChildren) ??
    cursor.attempt(parseOpen) ??
    cursor.attempt(parseRecurring) ??
    cursor.attempt(parseRange) ??
    cursor.attempt((c) => parseBound(c, strict)) ??
    (strict ? null : cursor.attempt(parsePoints)) ??
    parseRelative(cursor, source)
  );
}

function parseChildren(cursor: Cursor): Statement | null {
  if (cursor.oneOf(['theo từng', 'theo các mốc', 'theo mốc', 'có mốc']) === null) return null;
  cursor.at = cursor.tokens.length;
  return { node: 'children' };
}

/** "Thường xuyên", "2025 và những năm tiếp theo", "Từ ngày ban hành Kế hoạch trở đi". */
function parseOpen(cursor: Cursor): Statement | null {
  if (cursor.oneOf(STANDING) !== null) {
    cursor.mark(',');
    const within = cursor.attempt((c) => (c.words('trong') ? parsePoint(c, true) : null));
    return { node: 'open', from: within };
  }
  const started = cursor.oneOf(FROM_ON) !== null;
  const point = bare(cursor, started) ? parsePoint(cursor, started) : null;
  if (!point) return null;
  if (started && cursor.words('trở đi')) return { node: 'open', from: point };
  cursor.mark(',');
  if (cursor.oneOf(LATER_YEARS) !== null) return { node: 'open', from: point };
  return started && atEnd(cursor) && point.node !== 'now' ? { node: 'open', from: point } : null;
}

/** "từ … đến …", "2025 - 2026", "giai đoạn 2021-2025", "từ ngày 5 đến ngày 10 hằng tháng". */
function parseRange(cursor: Cursor): Statement | null {
  cursor.words('trong');
  const stretch = cursor.oneOf(['giai đoạn', 'thời kỳ', 'khoảng thời gian', 'khoảng']) !== null;
  const started = cursor.oneOf(FROM_ON) !== null;
  if (!bare(cursor, started || stretch)) return null;
  const from =
    (started && parseNow(cursor)) ||
    (started ? parseDayOrPoint(cursor) : (dayBeforeDate(cursor) ?? parsePoint(cursor, false)));
  if (!from) return null;
  cursor.mark(',');
  const linked = cursor.oneOf(['cho đến', 'đến', 'tới']) !== null || cursor.mark('-') !== null;
  if (!linked) return null;
  cursor.oneOf(['trước', 'hết', 'khoảng']);
  const to = parsePoint(cursor, true) ?? shortTo(cursor, from);
  if (!to) return null;
  const suffix = to.node === 'day' && to.year === null ? parseSuffix(cursor) : null;
  if (suffix && to.node === 'day') {
    const month = to.month ?? suffix.monthInUnit;
    const on = { day: to.day, ...(month ? { month } : {}) };
    return { ...recurring(suffix.unit, 1), on, year: suffix.year };
  }
  return { node: 'range', from, to };
}

function parseNow(cursor: Cursor): Point | null {
  return cursor.oneOf(['nay', 'bây giờ', 'thời điểm này']) === null ? null : { node: 'now' };
}

/** "từ 01 đến 15/6/2025": the first day stands alone. */
function parseDayOrPoint(cursor: Cursor): Point | null {
  const point = parsePoint(cursor, true);
  if (point) return point;
  const day = cursor.number(1, 31);
  if (!day) return null;
  const next = cursor.peek();
  return next?.text === 'đến' || next?.text === 'tới' || next?.text === '-'
    ? { node: 'day', day: day.value, month: null, year: null }
    : null;
}

/** "15-20/5/2026": the first day leans on the date after it. */
function dayBeforeDate(cursor: Cursor): Point | null {
  const [day, dash, date] = [cursor.peek(), cursor.peek(1), cursor.peek(2)];
  if (day?.type !== 'number' || day.value < 1 || day.value > 31 || dash?.text !== '-') return null;
  const [last = '', month = ''] = date?.type === 'parts' ? date.parts : [];
  if (Number(last) <= day.value || Number(last) > 31 || month.length > 2 || Number(month) > 12) return null;
  cursor.at++;
  return { node: 'day', day: day.value, month: null, year: null };
}

/** "Tháng 3 - 6/2025", "Quý II-III/2025": the second one leaves the word out. */
function shortTo(cursor: Cursor, from: Point): Point | null {
  if (from.node === 'quarter') return quarterAlone(cursor);
  if (from.node === 'month') return monthAlone(cursor);
  return null;
}

/**
 * A limit: "trước ngày …", "chậm nhất …", "đến hết …". Whole periods after "trong" are no limit but the
 * period itself. A limit with a time of day includes its day.
 */
function parseBound(cursor: Cursor, strict: boolean): Statement | null {
  const verb = cursor.oneOf([
    'hoàn thành',
    'xong',
    'thời hạn hoàn thành',
    'thời hạn',
    'hạn chót',
    'hạn cuối',
    'hạn',
  ]);
  if (verb !== null) {
    cursor.oneOf(['là', 'việc này']);
    cursor.mark(':');
  }
  const before = cursor.oneOf(['đến trước', 'chậm nhất là trước', ...EXCLUSIVE_BOUNDS]) !== null;
  const by = !before && cursor.oneOf([...INCLUSIVE_BOUNDS, ...UNTIL_END, 'đến', 'tới']) !== null;
  const plainlyWithin = !before && !by && cursor.peek()?.text === 'trong';
  const within = !before && !by && cursor.oneOf(WITHIN) !== null;
  if (!before && !by && !within && (verb === null || strict)) return null;
  if (by) cursor.oneOf(['hết', 'trong', 'vào', 'là']);
  if (before || by) cursor.oneOf(FEASTS);
  const exclusive = before || (by && cursor.words('trước'));
  const repeated = cursor.attempt((c) => parseLimitOfEachPeriod(c, exclusive));
  if (repeated) return repeated;
  if (within || (!before && !by)) {
    const points = parsePoints(cursor, true);
    // In running text without a verb of work only "trong" may stand; the caller weighs it.
    return strict && verb === null && !plainlyWithin ? null : points;
  }
  const point = parsePoint(cursor, true);
  if (!point || (point.node === 'day' && point.month === null)) return null;
  if (point.node === 'plan-end' || point.node === 'issue') return null;
  // "trước ngày 30/6/2025 10 ngày" counts back from the date.
  if (cursor.peek()?.type === 'number' && cursor.peek(1)?.text === 'ngày') return null;
  const timed = point.node === 'day' && point.time !== undefined;
  const late = 'part' in point && point.part !== undefined;
  const more = point.node === 'day' ? furtherDays(cursor) : [];
  return {
    node: 'bound',
    exclusive: exclusive && !timed && !late,
    point,
    ...(more.length > 0 ? { more } : {}),
  };
}

/** "trước ngày 05/3 và 05/9": the limit counts for each of the days. */
function furtherDays(cursor: Cursor): Point[] {
  const days: Point[] = [];
  for (;;) {
    const next = cursor.attempt((c) => {
      if (!(c.mark(',', ';') !== null || c.words('và'))) return null;
      c.words('và');
      const point = parsePoint(c, true);
      return point?.node === 'day' && point.month !== null ? point : null;
    });
    if (!next) return days;
    days.push(next);
  }
}

/** "trước ngày 25 hằng tháng", "trước ngày 01 của tháng cuối mỗi quý", "thứ Sáu hằng tuần". */
function parseLimitOfEachPeriod(cursor: Cursor, exclusive: boolean): Statement | null {
  const point = parsePoint(cursor, true);
  if (!point) return null;
  const suffix = parseSuffix(cursor);
  if (!suffix) return null;
  if (point.node === 'day' && point.year === null) {
    const month = point.month ?? suffix.monthInUnit;
    const time = point.time ? { time: point.time } : {};
    return {
      ...recurring(suffix.unit, 1),
      on: { day: point.day, ...(month ? { month } : {}), ...time },
      exclusive: exclusive && !point.time,
      year: suffix.year,
    };
  }
  if (point.node !== 'month' && point.node !== 'quarter') return null;
  return { ...recurring(suffix.unit, 1), points: [point], exclusive, year: suffix.year };
}

/** One or several periods or dates without a limit: "Quý II, III/2020", "Tháng 6 và tháng 12/2025". */
function parsePoints(cursor: Cursor, introduced = false): Statement | null {
  if (!introduced && !bare(cursor, false)) return null;
  const first = parsePoint(cursor, introduced || cursor.peek(-1)?.text === 'kiến');
  if (!first || first.node === 'issue' || first.node === 'plan-end') return null;
  const points = [first];
  for (;;) {
    const next = cursor.attempt((c) => {
      if (!(c.mark(',', '&', '+', '/') !== null || c.words('và') || c.words('hoặc'))) return null;
      c.words('và');
      return parsePoint(c, true) ?? shortNext(c, first);
    });
    if (!next || next.node === 'issue' || next.node === 'plan-end') break;
    points.push(next);
  }
  if (!introduced && !endsBare(cursor, first)) return null;
  if (points.length === 1 && first.node === 'day' && first.month === null)
    return dayOfEach(cursor, first.day);
  const suffix = points.every(({ node }) => node !== 'year') ? parseSuffix(cursor) : null;
  if (suffix && first.node === 'day' && points.length === 1 && first.year === null) {
    const month = first.month ?? suffix.monthInUnit;
    return {
      ...recurring(suffix.unit, 1),
      on: { day: first.day, ...(month ? { month } : {}) },
      year: suffix.year,
    };
  }
  if (suffix) return { ...recurring(suffix.unit, 1), points, year: suffix.year };
  return { node: 'points', points };
}

function dayOfEach(cursor: Cursor, day: number): Statement | null {
  const suffix = parseSuffix(cursor);
  if (!suffix) return null;
  const month = suffix.monthInUnit;
  return { ...recurring(suffix.unit, 1), on: { day, ...(month ? { month } : {}) }, year: suffix.year };
}

/** ", III/2020" after "Quý II", ", 9/2025" after "Tháng 6". */
function shortNext(cursor: Cursor, first: Point): Point | null {
  if (first.node === 'quarter') return quarterAlone(cursor);
  if (first.node === 'month') return monthAlone(cursor);
  return null;
}

function quarterAlone(cursor: Cursor): Point | null {
  const pair = cursor.parts(2);
  if (pair) {
    const quarter = Number(pair[0]);
    const year = Number(pair[1]);
    return quarter >= 1 && quarter <= 4 && year >= 2010 ? { node: 'quarter', quarter, year } : null;
  }
  const quarter = quarterNumber(cursor);
  return quarter === null ? null : { node: 'quarter', quarter, year: parseYearSuffix(cursor) };
}

function monthAlone(cursor: Cursor): Point | null {
  const month = cursor.number(1, 12);
  if (!month || cursor.peek()?.text === 'tháng' || cursor.peek()?.text === 'ngày') return null;
  return { node: 'month', month: month.value, year: parseYearSuffix(cursor) };
}

/** Whether the word before lets a date stand here without introduction. */
function bare(cursor: Cursor, introduced: boolean): boolean {
  const before = cursor.peek(-1);
  return introduced || before?.type !== 'word' || CONNECTORS.has(before.text) || namesPeriod(cursor);
}

/** "Quý II", "tháng 6", "năm 2025", "ngày 05/12" say themselves what they are. */
function namesPeriod(cursor: Cursor): boolean {
  const word = cursor.peek();
  return word?.type === 'word' && ['quý', 'tháng', 'năm', 'ngày', 'cả', 'đầu', 'cuối'].includes(word.text);
}

/** A bare number or fraction followed by another word counts things ("4/10 chỉ tiêu", "2025 hồ sơ"). */
function endsBare(cursor: Cursor, first: Point): boolean {
  const next = cursor.peek();
  if (next?.type !== 'word' || CONNECTORS.has(next.text) || first.node === 'quarter') return true;
  const named = ['ngày', 'năm', 'tháng'].includes(cursor.peek(-2)?.text ?? '');
  if (first.node === 'day') return first.year !== null || named;
  return first.node !== 'year' || named || first.part !== undefined;
}

function atEnd(cursor: Cursor): boolean {
  const next = cursor.peek();
  return next === undefined || (next.type === 'mark' && next.text !== '-') || next.type === 'break';
}

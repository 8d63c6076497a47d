import type { Cursor } from './cursor.js';
import type { Part, Point, TimeOfDay } from './syntax.js';

/** Bare years and month/years outside these are scales, house numbers and quantities ("1/2000"). */
const FIRST_YEAR = 2010;
const LAST_YEAR = 2099;

const PARTS_OF_PERIOD: Array<[string, Part]> = [
  ['nửa đầu', 'first-half'],
  ['nửa cuối', 'second-half'],
  ['thượng tuần', 'early'],
  ['trung tuần', 'middle'],
  ['hạ tuần', 'late'],
  ['đầu', 'early'],
  ['giữa', 'middle'],
  ['cuối', 'late'],
];

const WEEKDAYS: Record<string, number> = { hai: 1, ba: 2, tư: 3, bốn: 3, năm: 4, sáu: 5, bảy: 6 };

const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };

const COUNTS: Record<string, number> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};

/** A number in digits or words ("02", "hai"). */
export function parseCount(cursor: Cursor): number | null {
  const digits = cursor.number(1, 999);
  if (digits) return digits.value;
  const word = cursor.peek();
  const value = word?.type === 'word' ? COUNTS[word.text] : undefined;
  if (value === undefined) return null;
  cursor.at++;
  return value;
}

/** "17 giờ 00", "17h30", "17:00". */
export function parseTime(cursor: Cursor): TimeOfDay | null {
  const token = cursor.peek();
  if (token?.type !== 'time') return null;
  const hour = Number(token.parts[0]);
  const minute = Number(token.parts[1] ?? 0);
  if (hour > 24 || minute > 59) return null;
  cursor.at++;
  cursor.words('phút');
  return { hour, minute };
}

/** "thứ Sáu", "thứ 6", "Chủ nhật" as an ISO weekday, 1 for Monday. */
export function parseWeekday(cursor: Cursor): number | null {
  return cursor.attempt(() => {
    if (cursor.words('chủ nhật')) return 7;
    if (!cursor.words('thứ')) return null;
    const digits = cursor.number(2, 7);
    if (digits) return digits.value - 1;
    const word = cursor.peek();
    const weekday = word?.type === 'word' ? WEEKDAYS[word.text] : undefined;
    if (weekday === undefined) return null;
    cursor.at++;
    return weekday;
  });
}

/**
 * One point or stretch of time: a day, month, week, quarter, some months, a year.
 * `introduced`: words before it already say that a date follows ("trước", "từ").
 */
export function parsePoint(cursor: Cursor, introduced: boolean): Point | null {
  return (
    cursor.attempt(parseIssue) ??
    cursor.attempt(parsePlanEnd) ??
    cursor.attempt((c) => parseDay(c, introduced)) ??
    cursor.attempt(parseMonths) ??
    cursor.attempt(parseWeek) ??
    cursor.attempt(parseMonth) ??
    cursor.attempt(parseQuarter) ??
    cursor.attempt((c) => parseYear(c))
  );
}

function parseIssue(cursor: Cursor): Point | null {
  if (cursor.oneOf(['ngày ký ban hành', 'ngày ban hành', 'ngày ký', 'khi ban hành']) === null) return null;
  cursor.oneOf(['kế hoạch này', 'văn bản này', 'quyết định này', 'chương trình này', 'kế hoạch', 'văn bản']);
  return { node: 'issue' };
}

function parsePlanEnd(cursor: Cursor): Point | null {
  if (cursor.oneOf(['khi kết thúc', 'kết thúc']) === null) return null;
  const event = cursor.oneOf([
    'đợt thi đua',
    'phong trào thi đua',
    'phong trào',
    'đợt phát động',
    'kế hoạch',
  ]);
  return event === null ? null : { node: 'plan-end' };
}

function parseDay(cursor: Cursor, introduced: boolean): Point | null {
  const weekday = parseWeekday(cursor);
  if (weekday !== null) cursor.mark(',');
  const time = parseTime(cursor) ?? undefined;
  if (time) cursor.mark(',');
  if (time && parseWeekday(cursor) !== null) cursor.mark(',');
  const named = cursor.words('ngày');
  // "trước tháng 31/12/2022": the word is a slip, the date is whole.
  if (!named && cursor.peek(1)?.type === 'parts' && cursor.peek(1)?.parts.length === 3) cursor.words('tháng');
  const day = dayFromParts(cursor, introduced || named) ?? dayInWords(cursor, named);
  if (!day) return null;
  return { ...day, ...(time ? { time } : {}) };
}

type Day = Extract<Point, { node: 'day' }>;

function dayFromParts(cursor: Cursor, introduced: boolean): Day | null {
  const whole = cursor.parts(3);
  if (whole) {
    const year = yearOf(whole[2] ?? '');
    return year === null
      ? undo(cursor)
      : { node: 'day', day: Number(whole[0]), month: Number(whole[1]), year };
  }
  const pair = cursor.parts(2);
  if (!pair) return null;
  const [first = '', second = ''] = pair;
  const day = Number(first);
  const month = Number(second);
  if (second.length > 2 || first.length > 2 || day === 0) return undo(cursor);
  // Unannounced, 17/18 is a ratio and 24/7 means always.
  if (!introduced && (month > 12 || month === 0 || day > 31 || (day === 24 && second === '7')))
    return undo(cursor);
  return { node: 'day', day, month, year: parseYearSuffix(cursor) };
}

function dayInWords(cursor: Cursor, named: boolean): Day | null {
  const day = cursor.number(1, 99);
  if (!day) return null;
  // "ngày 20 tháng 12/2025", "01 tháng 11 năm 2022"
  const monthly = cursor.attempt((c) => {
    c.mark(',');
    if (!c.words('tháng')) return null;
    const pair = c.parts(2);
    if (pair) {
      const year = yearOf(pair[1] ?? '');
      return year === null ? null : { month: Number(pair[0]), year };
    }
    const month = c.number(1, 99);
    return month ? { month: month.value, year: parseYearSuffix(c) } : null;
  });
  if (monthly) return { node: 'day', day: day.value, ...monthly };
  return named ? { node: 'day', day: day.value, month: null, year: null } : null;
}

/** "năm 2025", "/2025", "năm nay"; null when no year follows. */
export function parseYearSuffix(cursor: Cursor): number | null {
  return cursor.attempt((c) => {
    c.mark(',');
    if (!c.words('của năm') && !c.words('năm') && c.mark('/') === null && c.mark('-') === null) return null;
    return c.number(1975, 2199)?.value ?? null;
  });
}

function parseMonths(cursor: Cursor): Point | null {
  const count = parseCount(cursor);
  if (count === null || count > 11 || !cursor.words('tháng')) return null;
  const half = cursor.oneOf(['đầu năm', 'cuối năm']);
  if (half === null) return null;
  const year = optionalYear(cursor);
  return half === 'đầu năm'
    ? { node: 'months', first: 1, last: count, year }
    : { node: 'months', first: 13 - count, last: 12, year };
}

function parseWeek(cursor: Cursor): Point | null {
  if (!cursor.words('tuần')) return null;
  cursor.words('lễ');
  const week = weekOrdinal(cursor);
  if (week === null) return null;
  cursor.mark(',', '/', '-');
  cursor.words('của');
  const month = cursor.attempt(parseMonth);
  if (month?.node !== 'month') return null;
  return { node: 'week', week, month: month.month, year: month.year };
}

function weekOrdinal(cursor: Cursor): number | 'last' | null {
  if (cursor.words('đầu tiên') || cursor.words('đầu')) return 1;
  if (cursor.words('cuối cùng') || cursor.words('cuối')) return 'last';
  cursor.words('thứ');
  const word = cursor.peek();
  const roman = word?.type === 'word' ? ROMAN[word.text] : undefined;
  if (roman !== undefined) {
    cursor.at++;
    return roman;
  }
  const count = parseCount(cursor);
  return count !== null && count <= 5 ? count : null;
}

function parseMonth(cursor: Cursor): Point | null {
  const part = parsePart(cursor);
  const abbreviated = cursor.peek()?.text === 't' && cursor.peek(1)?.glued === true;
  if (cursor.words('tháng') || (abbreviated && cursor.words('t'))) {
    const pair = cursor.parts(2);
    const year = pair ? yearOf(pair[1] ?? '') : null;
    if (pair) return year === null ? null : { node: 'month', month: Number(pair[0]), year, ...part };
    const month = monthNumber(cursor);
    return month === null ? null : { node: 'month', month, year: parseYearSuffix(cursor), ...part };
  }
  const pair = cursor.parts(2);
  if (!pair || (pair[1] ?? '').length < 4) return null;
  const month = Number(pair[0]);
  const year = yearOf(pair[1] ?? '');
  if (year === null || year < FIRST_YEAR || month < 1 || month > 12) return null;
  return { node: 'month', month, year, ...part };
}

const MONTH_WORDS: Record<string, number> = {
  giêng: 1,
  một: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
};
const LATE_MONTH_WORDS: Record<string, number> = { tám: 8, chín: 9, mười: 10 };

function monthNumber(cursor: Cursor): number | null {
  const digits = cursor.number(0, 99);
  if (digits) return digits.value;
  const word = cursor.peek();
  if (word?.type !== 'word') return null;
  const month = MONTH_WORDS[word.text] ?? LATE_MONTH_WORDS[word.text];
  // "tháng năm 2025" leaves it open which one "năm" is.
  if (month === undefined || word.text === 'năm') return null;
  cursor.at++;
  if (word.text === 'mười' && cursor.words('hai')) return 12;
  if (word.text === 'mười' && cursor.words('một')) return 11;
  return month;
}

function parseQuarter(cursor: Cursor): Point | null {
  const part = parsePart(cursor);
  const abbreviated = cursor.peek()?.text === 'q' && (cursor.peek(1)?.glued ?? false);
  if (!cursor.words('quý') && !(abbreviated && cursor.words('q'))) return null;
  if (abbreviated) cursor.mark('.');
  const pair = cursor.parts(2);
  if (pair) {
    const quarter = Number(pair[0]);
    const year = yearOf(pair[1] ?? '');
    return year !== null && quarter >= 1 && quarter <= 4 ? { node: 'quarter', quarter, year, ...part } : null;
  }
  const quarter = quarterNumber(cursor);
  return quarter === null ? null : { node: 'quarter', quarter, year: parseYearSuffix(cursor), ...part };
}

export function quarterNumber(cursor: Cursor): number | null {
  const token = cursor.peek();
  if (token?.type === 'number' && token.value >= 1 && token.value <= 4) {
    cursor.at++;
    return token.value;
  }
  const roman = token?.type === 'word' ? (ROMAN[token.text] ?? LITERAL_QUARTERS[token.text]) : undefined;
  if (roman === undefined) return null;
  cursor.at++;
  return roman;
}

const LITERAL_QUARTERS: Record<string, number> = { một: 1, hai: 2, ba: 3, bốn: 4, tư: 4 };

function parseYear(cursor: Cursor): Point | null {
  if (cursor.words('năm học')) {
    const year = cursor.number(FIRST_YEAR, LAST_YEAR);
    if (!year || cursor.mark('-') === null || !cursor.number(FIRST_YEAR, LAST_YEAR)) return null;
    return { node: 'school-year', year: year.value };
  }
  if (cursor.oneOf(['cả năm', 'trọn năm', 'hết năm', 'suốt năm']) !== null) {
    cursor.words('kế hoạch');
    return { node: 'year', year: optionalYear(cursor) };
  }
  const part = parsePart(cursor);
  if (cursor.words('năm')) {
    const year = cursor.number(FIRST_YEAR, LAST_YEAR);
    if (year) return { node: 'year', year: year.value, ...part };
    if (cursor.words('nay')) return { node: 'year', year: null, ...part };
    if (cursor.words('sau') || cursor.words('tới')) return { node: 'year', year: null, shift: 1, ...part };
    return part.part === undefined ? null : { node: 'year', year: null, ...part };
  }
  const year = cursor.number(FIRST_YEAR, LAST_YEAR);
  return year ? { node: 'year', year: year.value, ...part } : null;
}

/** "đầu", "giữa", "cuối" of what follows. */
export function parsePart(cursor: Cursor): { part?: Part } {
  for (const [word, part] of PARTS_OF_PERIOD) if (cursor.words(word)) return { part };
  return {};
}

function optionalYear(cursor: Cursor): number | null {
  const suffix = parseYearSuffix(cursor);
  if (suffix !== null) return suffix;
  cursor.words('nay');
  return cursor.number(FIRST_YEAR, LAST_YEAR)?.value ?? null;
}

/** Four digits, or the last two of this century's. */
function yearOf(digits: string): number | null {
  const year = Number(digits);
  if (digits.length === 2 && year >= 15) return 2000 + year;
  return digits.length === 4 && year >= 1975 && year <= 2199 ? year : null;
}

function undo(cursor: Cursor): null {
  cursor.at--;
  return null;
}

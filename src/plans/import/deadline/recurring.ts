import type { Cursor } from './cursor.js';
import { parseCount, parsePoint, parseTime, parseWeekday, parseYearSuffix } from './points.js';
import type { OccurrenceDay, Point, RecurrenceUnit, Statement } from './syntax.js';

export type Recurring = Extract<Statement, { node: 'recurring' }>;

const UNITS: Record<string, RecurrenceUnit> = { tuần: 'week', tháng: 'month', quý: 'quarter', năm: 'year' };
const FINENESS: RecurrenceUnit[] = ['week', 'month', 'quarter', 'half-year', 'year'];
const EVERY = ['hằng', 'mỗi', 'từng'];
const TIMES_A_YEAR: Record<number, RecurrenceUnit> = { 1: 'year', 2: 'half-year', 4: 'quarter', 12: 'month' };

/** Words by which a day inside a period is made a limit; the first ones leave that day out. */
export const EXCLUSIVE_BOUNDS = ['chậm nhất trước', 'xong trước', 'trước'];
export const INCLUSIVE_BOUNDS = [
  'chậm nhất là đến',
  'chậm nhất là vào',
  'chậm nhất là',
  'chậm nhất đến',
  'chậm nhất vào',
  'chậm nhất trong',
  'chậm nhất',
  'muộn nhất là',
  'muộn nhất vào',
  'muộn nhất',
  'không chậm hơn',
  'không muộn hơn',
  'không trễ hơn',
  'không quá',
  'trễ nhất là',
  'trễ nhất',
];

/** "hằng quý, 6 tháng, 9 tháng và năm", "định kỳ 02 tuần một lần", "mỗi năm hai lần", "02 tháng/lần". */
export function parseRecurring(cursor: Cursor): Recurring | null {
  const cadence =
    cursor.attempt(parseEveryCount) ?? cursor.attempt(parseTimesPer) ?? cursor.attempt(parseEveryUnit);
  if (!cadence) return null;
  const seasons = cursor.attempt(parseSeasons);
  if (seasons) cadence.points = seasons;
  const day = seasons ? null : cursor.attempt(parseDetail);
  if (day) {
    cadence.on = { ...cadence.on, ...day.on };
    cadence.exclusive = day.exclusive;
    cadence.year ??= day.year;
    if (day.unit && FINENESS.indexOf(day.unit) < FINENESS.indexOf(cadence.unit)) cadence.unit = day.unit;
  }
  cadence.year ??= parseYearSuffix(cursor);
  return cadence;
}

/** "02 tuần một lần", "6 tháng/lần", "mỗi 02 tháng", "định kỳ 3 tháng". */
function parseEveryCount(cursor: Cursor): Recurring | null {
  const periodic = cursor.words('định kỳ');
  const each = cursor.oneOf(EVERY) !== null;
  const count = parseCount(cursor);
  const unit = count === null ? null : parseUnit(cursor);
  if (count === null || unit === null) return null;
  const once = cursor.attempt((c) => {
    const slash = c.mark('/') !== null;
    const times = parseCount(c);
    return c.words('lần') && (slash || times === 1) ? true : null;
  });
  if (!once && !periodic && !each) return null;
  return recurring(
    unit === 'month' && count === 6 ? 'half-year' : unit,
    unit === 'month' && count === 6 ? 1 : count,
  );
}

/** "mỗi năm hai lần", "02 lần/năm", "ít nhất 01 lần mỗi quý". */
function parseTimesPer(cursor: Cursor): Recurring | null {
  cursor.words('định kỳ');
  const first = cursor.attempt((c) => {
    if (c.oneOf([...EVERY, 'một']) === null && c.number(1, 1) === null) return null;
    return parseUnit(c);
  });
  if (first) {
    const times = parseCount(cursor);
    return times !== null && cursor.words('lần') ? perUnit(first, times) : null;
  }
  const times = parseCount(cursor);
  if (times === null || !cursor.words('lần')) return null;
  if (cursor.mark('/') === null && cursor.oneOf(['trong một', 'trong', 'mỗi', 'một', 'hằng']) === null)
    return null;
  const unit = parseUnit(cursor);
  return unit === null ? null : perUnit(unit, times);
}

function perUnit(unit: RecurrenceUnit, times: number): Recurring {
  const finer = unit === 'year' ? TIMES_A_YEAR[times] : undefined;
  return finer ? recurring(finer, 1) : { ...recurring(unit, 1), ...(times > 1 ? { times } : {}) };
}

/** "hằng tháng", "hằng tháng, quý, năm", "định kỳ tháng, 6 tháng và năm". */
function parseEveryUnit(cursor: Cursor): Recurring | null {
  const periodic = cursor.words('định kỳ') || cursor.words('vào định kỳ');
  const each = cursor.oneOf(EVERY) !== null;
  if (!periodic && !each) return null;
  let finest = parseUnit(cursor);
  if (finest === null) return null;
  for (;;) {
    const next = cursor.attempt((c) => {
      const linked = c.mark(',', '/', '-') !== null;
      if (!(c.words('và') || c.words('hoặc') || linked)) return null;
      if (c.oneOf(EVERY) === null) c.words('cả');
      if (c.peek()?.text === 'năm' && c.peek(1)?.type === 'number') return null;
      return parseUnit(c) ?? parseMonthCount(c);
    });
    if (next === null) break;
    if (FINENESS.indexOf(next) < FINENESS.indexOf(finest)) finest = next;
  }
  return recurring(finest, 1);
}

/** "6 tháng", "9 tháng" in a list of report periods: the half-year, or part of the quarters. */
function parseMonthCount(cursor: Cursor): RecurrenceUnit | null {
  const count = cursor.number(1, 11);
  if (!count || !cursor.words('tháng')) return null;
  cursor.oneOf(['đầu năm', 'cuối năm']);
  return count.value === 3 || count.value === 9 ? 'quarter' : 'half-year';
}

function parseUnit(cursor: Cursor): RecurrenceUnit | null {
  if (cursor.words('nửa năm')) return 'half-year';
  const token = cursor.peek();
  const unit = token?.type === 'word' ? UNITS[token.text] : undefined;
  if (unit === undefined) return null;
  cursor.at++;
  return unit;
}

/** "vào quý I và quý III", "vào tháng 6 và tháng 12". */
function parseSeasons(cursor: Cursor): Point[] | null {
  cursor.mark('(', ',', ':');
  if (!cursor.words('vào') && !cursor.words('trong')) return null;
  const points: Point[] = [];
  do {
    const point = parsePoint(cursor, true);
    if (point?.node !== 'quarter' && point?.node !== 'month') break;
    points.push(point);
  } while (cursor.mark(',') !== null || cursor.words('và'));
  return points.length > 0 ? points : null;
}

interface Detail {
  on: OccurrenceDay;
  exclusive: boolean;
  year: number | null;
  unit?: RecurrenceUnit;
}

/** The day named after a cadence: "(trước 16 giờ thứ Sáu)", "trước ngày 25", "vào ngày 20". */
function parseDetail(cursor: Cursor): Detail | null {
  while (cursor.mark('(', ',', ':', '-', ';') !== null);
  cursor.oneOf(['hoàn thành', 'báo cáo', 'gửi báo cáo', 'gửi']);
  const before = cursor.oneOf(EXCLUSIVE_BOUNDS) !== null;
  const by = !before && cursor.oneOf([...INCLUSIVE_BOUNDS, 'vào']) !== null;
  const time = parseTime(cursor) ?? undefined;
  const clock = time ? { time } : {};
  const weekday = parseWeekday(cursor);
  if (weekday !== null) {
    cursor.oneOf(['hằng tuần', 'của tuần', 'trong tuần']);
    return { on: { weekday, ...clock }, exclusive: before && !time, year: null };
  }
  const point = parsePoint(cursor, before || by);
  if (point?.node !== 'day' || (!before && !by && point.month !== null)) return null;
  if (point.year !== null) return null;
  const suffix = parseSuffix(cursor);
  const month = point.month ?? suffix?.monthInUnit;
  return {
    on: {
      day: point.day,
      ...(month ? { month } : {}),
      ...clock,
      ...(point.time ? { time: point.time } : {}),
    },
    exclusive: before && !time && !point.time,
    year: suffix?.year ?? null,
    ...(suffix ? { unit: suffix.unit } : {}),
  };
}

export interface Suffix {
  unit: RecurrenceUnit;
  /** Which month of the quarter or half-year: "tháng cuối quý" → 3. */
  monthInUnit?: number;
  year: number | null;
}

/** What turns a date into a repeated one: "hằng tháng", "của tháng", "của tháng cuối mỗi quý năm 2023". */
export function parseSuffix(cursor: Cursor): Suffix | null {
  return cursor.attempt(() => {
    const of = cursor.words('của');
    const month = cursor.attempt(parseMonthOfUnit);
    if (month) return { ...month, year: parseYearSuffix(cursor) };
    const each = cursor.oneOf(EVERY) !== null;
    if (!of && !each) return null;
    const unit = parseUnit(cursor);
    if (unit === null || (!each && unit === 'year')) return null;
    // "của tháng 6" names a month.
    if (!each && (cursor.peek()?.type === 'number' || cursor.peek()?.type === 'parts')) return null;
    cursor.oneOf(['báo cáo', 'tiếp theo', 'kế tiếp', 'liền kề', 'liền sau', 'sau']);
    return { unit, year: parseYearSuffix(cursor) };
  });
}

function parseMonthOfUnit(cursor: Cursor): Omit<Suffix, 'year'> | null {
  cursor.oneOf(EVERY);
  if (!cursor.words('tháng')) return null;
  const place = cursor.oneOf(['đầu tiên', 'đầu', 'thứ hai', 'giữa', 'cuối cùng', 'thứ ba', 'cuối']);
  if (place === null) return null;
  cursor.words('của');
  cursor.oneOf(EVERY);
  const unit = parseUnit(cursor);
  if (unit !== 'quarter') return null;
  cursor.oneOf(['sau liền kề', 'tiếp theo', 'kế tiếp', 'liền kề', 'sau']);
  const monthInUnit = place.startsWith('đầu') ? 1 : place === 'thứ hai' || place === 'giữa' ? 2 : 3;
  return { unit: 'quarter', monthInUnit };
}

export function recurring(unit: RecurrenceUnit, every: number): Recurring {
  return { node: 'recurring', unit, every, exclusive: false, year: null };
}

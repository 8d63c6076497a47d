import type { Cursor } from './cursor.js';
import { EXCLUSIVE_BOUNDS, INCLUSIVE_BOUNDS } from './recurring.js';
import { parseCount, parsePoint } from './points.js';
import type { Point, Statement } from './syntax.js';

export type Relative = Extract<Statement, { node: 'relative' }>;
type Unit = NonNullable<Relative['unit']>;

const LIMITS = ['trong vòng', 'trong thời hạn', 'trong thời gian', 'trong', 'tối đa', ...INCLUSIVE_BOUNDS];
const COUNTED_FROM = ['kể từ', 'tính từ', 'tính kể từ', 'từ', 'sau'];
/** How many words an event may have between "trước" and the number of days. */
const LONGEST_EVENT = 14;

/** After "ngay" these say where or how, not after what: "ngay tại phường", "ngay từ cơ sở". */
const AT_ONCE = new Set(['tại', 'từ', 'trong', 'ở', 'trên', 'cả', 'lập', 'đầu', 'các', 'tức', 'hôm']);

/** How the text of an event is cut out of the phrase; the grammar itself sees only tokens. */
export interface EventText {
  text(from: number, to: number): string;
  /** In running text an event ends at a comma too; in a cell it may go on. */
  endsAtComma: boolean;
}

/** "15 ngày kể từ ngày ban hành", "trước ngày bầu cử 40 ngày", "ngay sau khi …", "khi có yêu cầu". */
export function parseRelative(cursor: Cursor, source: EventText): Relative | null {
  return (
    cursor.attempt((c) => parseCounted(c, source)) ??
    cursor.attempt((c) => parseBeforeEvent(c, source)) ??
    cursor.attempt((c) => parseUponEvent(c, source))
  );
}

interface Duration {
  amount: number;
  unit: Unit;
}

function parseCounted(cursor: Cursor, source: EventText): Relative | null {
  let limited = cursor.oneOf(LIMITS) !== null;
  if (limited) limited = cursor.oneOf(LIMITS) !== null || limited;
  const duration = parseDuration(cursor);
  if (!duration) return null;
  cursor.mark(',');
  if (cursor.oneOf(['trước khi', 'trước']) !== null) {
    const start = cursor.at;
    const event = takeEvent(cursor, source);
    if (event === null) return null;
    return relative(event, anchorAt(cursor, start), { amount: -duration.amount, unit: duration.unit });
  }
  if (cursor.oneOf(COUNTED_FROM) !== null) {
    const start = cursor.at;
    const event = takeEvent(cursor, source);
    return event === null ? null : relative(event, anchorAt(cursor, start), duration);
  }
  // "30 ngày" in a column of durations: counted from a day that nobody named.
  const alone = cursor.done || cursor.peek()?.type === 'mark' || cursor.peek()?.type === 'break';
  return alone && !source.endsAtComma && (limited || duration.unit !== 'year')
    ? relative('', null, duration)
    : null;
}

function parseDuration(cursor: Cursor): Duration | null {
  const clock = cursor.peek();
  if (clock?.type === 'time' && clock.parts.length === 1) {
    cursor.at++;
    return { amount: Number(clock.parts[0]), unit: 'hour' };
  }
  const amount = parseCount(cursor);
  if (amount === null) return null;
  if (cursor.mark('(') !== null) {
    while (cursor.peek()?.type === 'word') cursor.at++;
    if (cursor.mark(')') === null) return null;
  }
  if (cursor.words('ngày làm việc')) return { amount, unit: 'working-day' };
  if (cursor.words('ngày')) return { amount, unit: 'day' };
  if (cursor.words('tuần')) return { amount, unit: 'week' };
  if (cursor.words('tháng')) return { amount, unit: 'month' };
  if (cursor.words('năm')) return { amount, unit: 'year' };
  return null;
}

/** "trước ngày bầu cử 40 ngày", "trước khi tổ chức hội nghị 05 ngày làm việc". */
function parseBeforeEvent(cursor: Cursor, source: EventText): Relative | null {
  cursor.oneOf(INCLUSIVE_BOUNDS);
  const after = cursor.words('sau');
  if (!after && cursor.oneOf(EXCLUSIVE_BOUNDS) === null) return null;
  const start = cursor.at;
  for (let length = 0; length <= LONGEST_EVENT && !cursor.done; length++) {
    const end = cursor.at;
    const duration = length > 0 ? cursor.attempt(parseDuration) : null;
    if (duration && duration.unit !== 'year' && endsHere(cursor)) {
      const sign = after ? 1 : -1;
      return relative(source.text(start, end), pointWithin(cursor, start, end), {
        amount: sign * duration.amount,
        unit: duration.unit,
      });
    }
    const type = cursor.peek()?.type;
    if (type === 'break' || (type === 'mark' && cursor.peek()?.text !== '-')) return null;
    cursor.at++;
  }
  return null;
}

function endsHere(cursor: Cursor): boolean {
  return cursor.done || cursor.peek()?.type === 'mark' || cursor.peek()?.type === 'break';
}

/** "ngay khi …", "ngay sau khi …", "khi có yêu cầu", "kết thúc đợt thi đua", "theo tiến độ …". */
function parseUponEvent(cursor: Cursor, source: EventText): Relative | null {
  const end = cursor.attempt((c) => {
    c.oneOf(['ngay sau', 'sau', 'ngay', 'đến']);
    return parsePlanEndPoint(c);
  });
  if (end) return relative(end.event(source), end.point, null);
  const start = cursor.at;
  const before = cursor.attempt((c) => (c.words('trước') && c.peek()?.text === 'khi' ? true : null));
  if (!before) cursor.oneOf(['ngay sau', 'ngay', 'sau']);
  const skipped = cursor.at > start;
  if (skipped && AT_ONCE.has(cursor.peek()?.text ?? '')) return null;
  const eventStart = cursor.at;
  const introduced = cursor.words('khi') || (skipped && cursor.words('ngày'));
  const other = introduced ? null : parseOtherEvent(cursor, skipped);
  if (!introduced && other === null) return null;
  cursor.at = eventStart;
  const event = takeEvent(cursor, source);
  if (event === null || event.split(/\s+/).length < 2) return null;
  return {
    ...relative(event, skipped ? anchorAt(cursor, eventStart) : null, null),
    exclusive: before === true,
  };
}

function parseOtherEvent(cursor: Cursor, skipped: boolean): true | null {
  if (cursor.words('theo')) return cursor.peek()?.text === 'từng' ? null : true;
  if (cursor.oneOf(['trong quá trình', 'trong thời gian', 'tùy theo', 'tuỳ theo', 'đồng thời với']) !== null)
    return true;
  if (cursor.oneOf(['kết thúc', 'hoàn thành việc', 'được']) !== null) return true;
  // "Sau Đại hội", "ngay sau cuộc họp": the words left are the event, unless a date follows.
  return skipped && cursor.peek()?.type === 'word' && cursor.attempt((c) => parsePoint(c, true)) === null
    ? true
    : null;
}

function parsePlanEndPoint(cursor: Cursor): { point: Point; event: (source: EventText) => string } | null {
  const from = cursor.at;
  const point = parsePoint(cursor, true);
  const to = cursor.at;
  if (point?.node !== 'plan-end') return null;
  return { point, event: (source) => source.text(from, to) };
}

/** The event's text, up to the end of its clause; the cursor stands behind it. */
function takeEvent(cursor: Cursor, source: EventText): string | null {
  const start = cursor.at;
  let depth = 0;
  while (!cursor.done) {
    const token = cursor.peek();
    if (token?.type === 'break') break;
    if (token?.type === 'mark') {
      if (token.text === '(') depth++;
      if (token.text === ')' && depth-- === 0) break;
      if (depth === 0 && (token.text === ';' || token.text === '.' || token.text === '(')) break;
      if (depth === 0 && token.text === ',' && source.endsAtComma) break;
    }
    cursor.at++;
  }
  return cursor.at > start ? source.text(start, cursor.at) : null;
}

/** The event as a point, when it is one that can be dated: the issue, the plan's end, a date. */
function anchorAt(cursor: Cursor, start: number): Point | null {
  return pointWithin(cursor, start, cursor.at);
}

function pointWithin(cursor: Cursor, start: number, end: number): Point | null {
  const stood = cursor.at;
  cursor.at = start;
  cursor.words('khi');
  const point = parsePoint(cursor, true);
  const whole = cursor.at === end || (point?.node === 'issue' && cursor.words('này') && cursor.at === end);
  cursor.at = stood;
  if (!whole || point === null) return null;
  return point.node === 'issue' || point.node === 'plan-end' || point.node === 'day' ? point : null;
}

function relative(event: string, anchor: Point | null, duration: Duration | null): Relative {
  return { node: 'relative', event, anchor, exclusive: false, ...(duration ?? {}) };
}

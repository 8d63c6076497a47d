import {
  addDays,
  civilDate,
  lastDayOfMonth,
  partsOf,
  weekdayOf,
} from '../../../calendar/civil-date.rules.js';
import type { DeadlineContext } from './deadline.js';
import type { Recurring } from './recurring.js';
import { inYear, isSpan, planYear } from './spans.js';

const MONTHS_OF = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/**
 * The dates a recurring phrase names inside the plan's period (its issue year when it has none), in order.
 * Empty when the phrase names no day. A day past the end of a month is the month's last.
 */
export function occurrencesOf(statement: Recurring, context: DeadlineContext): string[] {
  const window = windowOf(statement, context);
  if (!window) return [];
  const dates = statement.on?.weekday !== undefined ? weekly(statement, window) : dated(statement, window);
  return dates.filter((date) => date >= window.from && date <= window.to).sort();
}

interface Window {
  from: string;
  to: string;
}

/** The year the phrase names, else the plan's period, else the rest of the year of issue. */
function windowOf(statement: Recurring, context: DeadlineContext): Window | null {
  if (statement.year !== null) return { from: `${statement.year}-01-01`, to: `${statement.year}-12-31` };
  if (context.period) return context.period;
  const year = planYear(context);
  return year === null ? null : { from: context.issuedOn ?? `${year}-01-01`, to: `${year}-12-31` };
}

function weekly(statement: Recurring, window: Window): string[] {
  const weekday = statement.on?.weekday ?? 1;
  const dates: string[] = [];
  let date = addDays(window.from, (weekday - weekdayOf(window.from) + 7) % 7);
  const step = statement.unit === 'week' ? 7 * statement.every : 7;
  for (; date <= window.to; date = addDays(date, step)) dates.push(date);
  return dates;
}

function dated(statement: Recurring, window: Window): string[] {
  if (statement.unit === 'week') return [];
  const years = yearsOf(window);
  if (statement.points) {
    return years.flatMap((year) =>
      (statement.points ?? []).flatMap((point) => {
        const span = inYear({ ...point, year: null } as typeof point, year);
        return isSpan(span) ? [statement.exclusive ? span.from : span.to] : [];
      }),
    );
  }
  const day = statement.on?.day;
  if (day === undefined) return [];
  const length = MONTHS_OF[statement.unit] * statement.every;
  // "tháng cuối quý" unless the phrase says which; a yearly day without a month is in December.
  const monthInUnit = statement.on?.month ?? length;
  const first = partsOf(window.from);
  const dates: string[] = [];
  for (const year of years) {
    for (let month = 1; month <= 12; month++) {
      const elapsed =
        length > 12 || (statement.unit === 'month' && statement.every > 1)
          ? (year - first.year) * 12 + month - first.month
          : month - monthInUnit;
      if (((elapsed % length) + length) % length !== 0) continue;
      const date = civilDate(year, month, Math.min(day, lastDayOfMonth(year, month)));
      if (date) dates.push(date);
    }
  }
  return dates;
}

function yearsOf(window: Window): number[] {
  const first = partsOf(window.from).year;
  const last = partsOf(window.to).year;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/**
 * Civil dates as plain ISO `yyyy-MM-dd` strings: no time, no zone, no clock. Strings of this form compare
 * in calendar order with `<` and `>`.
 */
const DAY_MS = 86_400_000;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The date of a year, month (1–12) and day (1–31); null when there is no such day (31/02, tháng 13). */
export function civilDate(year: number, month: number, day: number): string | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (!Number.isInteger(day) || day < 1 || day > lastDayOfMonth(year, month)) return null;
  return format(year, month, day);
}

/** How many days a month (1–12) has. */
export function lastDayOfMonth(year: number, month: number): number {
  const end = new Date(0);
  end.setUTCFullYear(year, month, 0);
  return end.getUTCDate();
}

/** Whether a string is an existing day written `yyyy-MM-dd`. */
export function isCivilDate(text: string): boolean {
  const parts = ISO_DATE.exec(text);
  return parts !== null && civilDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== null;
}

/** Year, month (1–12) and day of a civil date. Throws RangeError on anything else. */
export function partsOf(date: string): { year: number; month: number; day: number } {
  const parts = ISO_DATE.exec(date);
  if (!parts || !isCivilDate(date)) throw new RangeError(`not a civil date: ${date}`);
  return { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
}

/** The date `days` calendar days later (earlier when negative). */
export function addDays(date: string, days: number): string {
  const moved = new Date(dayNumber(date) * DAY_MS + days * DAY_MS);
  return format(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

/** The same day `months` later, or the last day of a shorter month (Bộ luật Dân sự 2015, Điều 148). */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  return format(targetYear, targetMonth, Math.min(day, lastDayOfMonth(targetYear, targetMonth)));
}

/** Calendar days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** ISO weekday: 1 is Monday (thứ Hai), 7 is Sunday (Chủ nhật). */
export function weekdayOf(date: string): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

function dayNumber(date: string): number {
  const { year, month, day } = partsOf(date);
  const instant = new Date(0);
  instant.setUTCFullYear(year, month - 1, day);
  return Math.round(instant.getTime() / DAY_MS);
}

function format(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

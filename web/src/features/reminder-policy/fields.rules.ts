/** What is typed into the fields of a reminder policy, read as the server takes it. Pure. */

/** Who would be written to later than this has gone home. */
const TIME = /^(0[5-9]|1[0-6]):[0-5]\d$/;

const MOST_DAYS = 60;

/** "7, 3, 1, 0" as steps; null where it is none. */
export function readBefore(text: string): number[] | null {
  const parts = text.split(/[,;\s]+/).filter(Boolean);
  const days = parts.map(Number);
  const good = days.every((day) => Number.isInteger(day) && day >= 0 && day <= MOST_DAYS);
  return good && days.length <= 8 && new Set(days).size === days.length ? days : null;
}

/** "5" as working days; null for an empty field, undefined where it is no such number. */
export function readDays(text: string): number | null | undefined {
  const written = text.trim();
  if (!written) return null;
  const days = /^\d+$/.test(written) ? Number(written) : 0;
  return days >= 1 && days <= MOST_DAYS ? days : undefined;
}

/** "7:30", "7h30" and "07.30" as "07:30"; null where it is no time, or nobody is to be written to then. */
export function readTime(text: string): string | null {
  const [, hour, minute] = /^(\d{1,2})[:.hH](\d{2})$/.exec(text.trim()) ?? [];
  const time = `${hour?.padStart(2, '0')}:${minute}`;
  return TIME.test(time) ? time : null;
}

/** Whether no day from Monday to Friday is left to send on. */
export function leavesNoDay(quietWeekdays: readonly number[]): boolean {
  return [1, 2, 3, 4, 5].every((day) => quietWeekdays.includes(day));
}

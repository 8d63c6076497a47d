/** What may stand in the calendar of days off, and how a notice spells it. Pure. */
import type { Holiday } from '../../calendar/index.js';
import { civilDate, isCivilDate, MONDAY_TO_FRIDAY, weekdayOf } from '../../calendar/index.js';

export const HOLIDAY_FAULTS = [
  'NO_DATE',
  'NO_KIND',
  'NO_NAME',
  'NO_SOURCE',
  'WORK_ON_WEEKDAY',
  'OFF_ON_WEEKEND',
  'TWICE',
] as const;
export type HolidayFault = (typeof HOLIDAY_FAULTS)[number];

/** Why a day cannot be so; null: it can. A holiday may fall on a weekend, a swapped day must change its day. */
export function holidayFault({ date, kind, name, source }: Holiday): HolidayFault | null {
  if (!isCivilDate(date)) return 'NO_DATE';
  if (!name.trim()) return 'NO_NAME';
  if (!source.trim()) return 'NO_SOURCE';
  const weekday = MONDAY_TO_FRIDAY.includes(weekdayOf(date));
  if (kind === 'swap_work' && weekday) return 'WORK_ON_WEEKDAY';
  if (kind === 'swap_off' && !weekday) return 'OFF_ON_WEEKEND';
  return null;
}

export function sameHoliday(a: Holiday | null, b: Holiday | null): boolean {
  if (!a || !b) return a === b;
  return a.date === b.date && a.kind === b.kind && a.name === b.name && a.source === b.source;
}

/** The columns of the template, which the reader knows again. */
export const NOTICE_COLUMNS = ['Ngày', 'Loại', 'Tên', 'Căn cứ'] as const;

/** How each kind is written in a notice. */
export const KIND_NAMES: Record<Holiday['kind'], string> = {
  holiday: 'Nghỉ lễ',
  swap_off: 'Nghỉ hoán đổi',
  swap_work: 'Làm bù',
};

export interface NoticeRow {
  text: string;
  day: Holiday | null;
  fault: HolidayFault | null;
}

/** @param rows the cells of each row under the titles: day (dd/MM/yyyy), kind, name, source */
export function readNotice(rows: readonly string[][]): NoticeRow[] {
  const seen = new Set<string>();
  return rows
    .map((cells) => cells.map((cell) => cell.trim()))
    .filter((cells) => cells.some(Boolean) && cells[0] !== NOTICE_COLUMNS[0])
    .map((cells) => {
      const [printed = '', kindName = '', name = '', source = ''] = cells;
      const text = cells.filter(Boolean).join(' · ');
      const date = dateOf(printed);
      if (!date) return { text, day: null, fault: 'NO_DATE' as const };
      const kind = kindOf(kindName);
      if (!kind) return { text, day: null, fault: 'NO_KIND' as const };
      const day: Holiday = { date, kind, name, source };
      const fault = seen.has(date) ? 'TWICE' : holidayFault(day);
      seen.add(date);
      return { text, day, fault };
    });
}

function dateOf(printed: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(printed) ?? [];
  return year ? civilDate(Number(year), Number(month), Number(day)) : null;
}

function kindOf(written: string): Holiday['kind'] | null {
  const folded = written.normalize('NFC').toLocaleLowerCase('vi');
  const found = Object.entries(KIND_NAMES).find(([, name]) => name.toLocaleLowerCase('vi') === folded);
  return (found?.[0] as Holiday['kind'] | undefined) ?? null;
}

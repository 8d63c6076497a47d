/** Days as `yyyy-MM-dd`, without a time or a zone. */
export function dayOf(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  );
}

/** The year that an address names; this one where it names none that the calendar has. */
export function yearOf(named: string | null): number {
  const year = Number(named);
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : new Date().getFullYear();
}

/** 1 is Monday. */
export function weekdayOf(date: string): number {
  return ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

/** The weeks of a month; null where a week reaches into another month. */
export function weeksOf(year: number, month: number): Array<Array<string | null>> {
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const days = Array.from({ length }, (_, index) => dayOf(year, month, index + 1));
  const before = weekdayOf(dayOf(year, month, 1)) - 1;
  const cells = [...Array.from({ length: before }, () => null), ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => cells[week * 7 + weekday] ?? null),
  );
}

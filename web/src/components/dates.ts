const INSTANT = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `2022-11-30` as it is printed, "30/11/2022". */
export function formatDay(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-');
  return `${date}/${month}/${year}`;
}

/** An instant as the clock on the wall shows it in Vietnam, "30/11/2022 08:05". */
export function formatInstant(instant: string): string {
  const parts = Object.fromEntries(
    INSTANT.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  return `${parts.day}/${parts.month}/${parts.year} ${parts.hour}:${parts.minute}`;
}

/** "01/11/2022 – 31/12/2022", or the one end that is known; empty for neither. */
export function formatPeriod(from: string | null, to: string | null): string {
  return [from, to]
    .filter((day) => day !== null)
    .map(formatDay)
    .join(' – ');
}

export const formatNumber = (number: number): string => number.toLocaleString('vi-VN');

/** "42,5%" of a whole; "0%" of nothing. */
export function formatShare(part: number, whole: number): string {
  const share = whole === 0 ? 0 : (part / whole) * 100;
  return `${share.toLocaleString('vi-VN', { maximumFractionDigits: 1 })}%`;
}

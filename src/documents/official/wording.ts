const UNPRINTABLE =
  // XML 1.0 §2.2 allows tab, line feed and carriage return of the control characters, and no lone surrogates.
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** What XML cannot hold is left out: one such character makes the whole file unreadable. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '').replace(/\r\n?/g, '\n').normalize('NFC');
}

export function capitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}

/** "Báo cáo Kết quả …" in one line: what a file is called by its reader. */
export function documentTitle({ kind, abstract }: { kind: string | null; abstract: string }): string {
  return printable(`${kind ?? ''} ${abstract}`)
    .replace(/\s+/g, ' ')
    .trim();
}

/** "I. CAPITALS", "1. As written", "a) As written". */
export function headingWords(level: 1 | 2 | 3, label: string, text: string): string {
  if (level === 1) return `${label}. ${capitals(text)}`;
  return level === 2 ? `${label}. ${text}` : `${label}) ${text}`;
}

/** "05", "12": numbers below 10 are written with a zero (Phụ lục I, mục II.3). Open while there is none. */
export function numberAndSymbol(number: number | null, symbol: string): string {
  const written = number === null ? ' '.repeat(8) : String(number).padStart(2, '0');
  return `Số: ${written}/${symbol}`;
}

/**
 * "Gò Vấp, ngày 05 tháng 02 năm 2023": days below 10 and the months 1 and 2 are written with a zero, the
 * other months without (Phụ lục I, mục II.4).
 * @param date yyyy-MM-dd
 */
export function placeAndDate(place: string, date: string): string {
  return `${place}, ${writtenDate(date)}`;
}

/** "ngày 05 tháng 02 năm 2023" */
export function writtenDate(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const written = (value: number, below: number) => (value < below ? `0${value}` : String(value));
  return `ngày ${written(day, 10)} tháng ${written(month, 3)} năm ${year}`;
}

/** "05/12/2022", for tables. */
export function shortDate(date: string): string {
  return date.split('-').reverse().join('/');
}

/** 1126.2 → "1.126,2": points between thousands, a comma before decimals. */
export function vietnameseNumber(value: number, decimals = 1): string {
  return value.toLocaleString('vi-VN', { maximumFractionDigits: decimals });
}

/** 4 of 14 → "28,6%"; "0%" of nothing. */
export function vietnamesePercent(part: number, whole: number): string {
  return `${vietnameseNumber(whole === 0 ? 0 : (part / whole) * 100)}%`;
}

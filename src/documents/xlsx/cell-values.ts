/** How a number of a sheet is to be printed: as a date, or as the number it is. */
export type NumberLook = 'number' | 'date' | 'month' | 'percent';

/** Built-in formats that print a date (ECMA-376, 18.8.30); 17 prints only month and year. */
const BUILT_IN = new Map<number, NumberLook>([
  ...[14, 15, 16, 22, 27, 30, 36, 50, 57].map((id): [number, NumberLook] => [id, 'date']),
  [17, 'month'],
  [9, 'percent'],
  [10, 'percent'],
]);

export function lookOfFormat(id: number, code: string | undefined): NumberLook {
  const known = BUILT_IN.get(id);
  if (known) return known;
  if (!code) return 'number';
  // Colours, conditions, literals and escaped letters say nothing about dates.
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  if (/[dy]/.test(bare)) return bare.includes('d') ? 'date' : 'month';
  return bare.includes('%') ? 'percent' : 'number';
}

const DAY = 86_400_000;
/** Day 0 of the 1900 system, its invented 29/02/1900 counted; the 1904 system begins four years later. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** A number as a Vietnamese reader would see it: dd/mm/yyyy, mm/yyyy, or with a decimal comma. */
export function printNumber(value: number, look: NumberLook, since1904: boolean): string {
  if (look === 'date' || look === 'month') {
    const date = new Date((since1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(value) * DAY);
    if (value < 1 || Number.isNaN(date.getTime())) return String(value);
    const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-');
    return look === 'date' ? `${day}/${month}/${year}` : `${month}/${year}`;
  }
  const shown = look === 'percent' ? value * 100 : value;
  // Binary fractions print their tail (0.1 + 0.2); fifteen digits are what the program shows.
  const text = String(Number(shown.toPrecision(15))).replace('.', ',');
  return look === 'percent' ? `${text}%` : text;
}

/** "AB12" → row 11, column 27; null where it is no address. */
export function readAddress(address: string): { row: number; column: number } | null {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(address);
  if (!match?.[1] || !match[2]) return null;
  const column = [...match[1]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, column };
}

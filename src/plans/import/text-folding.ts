/** Single spaces, no line breaks. */
export function oneLine(text: string): string {
  if (!/\s\s|[^\S ]|^\s|\s$/.test(text)) return text;
  return text.replace(/\s+/g, ' ').trim();
}

/** The same words whatever the case, the tone mark's seat (uỷ, ủy) or the punctuation. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/uỷ/g, 'ủy')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** True where every letter is a capital and there are some. */
export function isCapitals(text: string): boolean {
  return /\p{L}/u.test(text) && text === text.toUpperCase();
}

/** True where the first letter is small: the text goes on from somewhere else. */
export function beginsMidSentence(text: string): boolean {
  return /^[\s,;)]*\p{Ll}/u.test(text) || /^\s*[,;)]/.test(text);
}

/** A dash, plus, dot or star that begins an item of a list. */
export const BULLET = /^\s*[-–—+•*·●○▪■]\s*/;

/** An ISO date, or null where the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

const ZERO_WIDTH = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
const ODD_SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Half of a letter that is stored in two halves, without the other: no text, and no database keeps it. */
const HALF_LETTERS = /\p{Surrogate}/gu;

/** Any of the above, or a carriage return. */
const ODD = /[\u0000-\u0008\u000b-\u001f\u007f\u00a0\u00ad\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff]/;

/**
 * The same letters in one form: composed (NFC), ordinary spaces, no invisible characters. Line breaks and
 * tabs stay; runs of spaces stay too, because they part the columns of a header typed with spaces.
 */
export function cleanText(text: string): string {
  const composed = text.normalize('NFC').replace(HALF_LETTERS, '');
  if (!ODD.test(composed)) return composed;
  return composed
    .replace(/\r\n?/g, '\n')
    .replace(ZERO_WIDTH, '')
    .replace(ODD_SPACES, ' ')
    .replace(CONTROLS, '');
}

/** Clean text without spaces at either end of any line and without empty lines at either end. */
export function tidyLines(text: string): string {
  const clean = cleanText(text);
  if (!clean.includes('\n')) return clean.trim();
  return clean
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

/** The number a row or heading carries, taken apart. */
export interface Label {
  /** As printed, without the mark that closes it: "I", "1.2", "a". */
  label: string;
  kind: 'roman' | 'capital' | 'arabic' | 'multi' | 'letter' | 'bracket';
  /** What follows it. */
  title: string;
}

const LABEL =
  /^(?:(?:[Pp]hần|PHẦN|[Mm]ục|MỤC|[Cc]hương|CHƯƠNG)\s+)?([IVXLC]{1,7}|[A-ZĐ]|\d{1,3}(?:\.\d{1,3}){0,4}|[a-zđ]|\((?:\d{1,3}|[a-zđ])\))(?:\s*[.)/:-]+\s*|\s*$)([\s\S]*)$/u;
const PART = /^phần\s+(?:thứ\s+)?(nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\s*[.:-]?\s*([\s\S]*)$/i;

/** The label a text begins with, or null. A label alone, as in a number cell, needs no closing mark. */
export function readLabel(text: string): Label | null {
  const trimmed = text.trim();
  const part = PART.exec(trimmed);
  if (part?.[1]) return { label: `Phần ${part[1].toLowerCase()}`, kind: 'roman', title: part[2] ?? '' };
  const match = LABEL.exec(trimmed);
  if (!match?.[1]) return null;
  const label = match[1];
  const title = (match[2] ?? '').trim();
  // "12/5 là ngày …", "1.000 đồng": a figure, not a number of a row.
  if (/^\d/.test(label) && /^\d/.test(title)) return null;
  return { label, kind: kindOf(label), title };
}

function kindOf(label: string): Label['kind'] {
  if (label.startsWith('(')) return 'bracket';
  if (label.includes('.')) return 'multi';
  if (/^\d/.test(label)) return 'arabic';
  if (/^[IVXLC]+$/.test(label)) return 'roman';
  return label === label.toUpperCase() && label !== label.toLowerCase() ? 'capital' : 'letter';
}

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** Value of a Roman numeral; null for anything else. */
export function romanValue(label: string): number | null {
  if (!/^[IVXLC]+$/.test(label)) return null;
  const values = [...label].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, at) => (value < (values[at + 1] ?? 0) ? sum - value : sum + value), 0);
}

/** True where `child` counts within `parent`: 1.2 in 1, a in 2, (1) in 2. */
export function isWithin(child: Label, parent: Label): boolean {
  if (child.kind === 'multi') return child.label.startsWith(`${parent.label}.`);
  if (child.kind === 'letter' || child.kind === 'bracket')
    return parent.kind === 'arabic' || parent.kind === 'multi';
  return false;
}

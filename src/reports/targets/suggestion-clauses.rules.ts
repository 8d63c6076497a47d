/** A text cut where one thing to reach ends and another begins. Pure. */

export interface Clause {
  text: string;
  /** Where it begins in the whole text, in characters. */
  start: number;
}

/** Line ends, semicolons, full stops before a space, and dashes and bullets that open an item. */
const ENDS = /\n+|;|\.(?=\s)|(?:^|\s)[-–•+]\s+/gu;

export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (const end of text.matchAll(ENDS)) {
    clauses.push({ text: text.slice(start, end.index), start });
    start = end.index + end[0].length;
  }
  clauses.push({ text: text.slice(start), start });
  return clauses.filter((clause) => clause.text.trim() !== '');
}

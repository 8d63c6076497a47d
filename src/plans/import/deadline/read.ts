import { Cursor } from './cursor.js';
import type { Deadline, DeadlineContext } from './deadline.js';
import { parseCell } from './grammar.js';
import type { Placed, Statement } from './syntax.js';
import { tokenise } from './tokens.js';
import type { Meaning } from './value.js';
import { meaningOf, NOTHING } from './value.js';

/** Reads a whole cell. What it cannot read is kind `none` with the words kept: a question, not a guess. */
export function readDeadline(phrase: string, context: DeadlineContext): Deadline {
  const raw = phrase.trim();
  if (raw === '') return { raw: null, source: 'none', ...NOTHING };
  const tokens = tokenise(phrase);
  const text = (from: number, to: number): string =>
    phrase.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0).replace(/\s+/gu, ' ');
  const placed = parseCell(new Cursor(tokens), { text, endsAtComma: false });
  return { raw, source: 'cell', ...combine(placed, context) };
}

/**
 * One meaning for all the statements of a phrase. A limit the issuer is sure of wins over an expected
 * date; several limits ("Đợt 1: … Đợt 2: …") fall due with the last and keep each as an occurrence.
 */
export function combine(placed: Placed[], context: DeadlineContext): Meaning {
  const firm = placed.filter(({ tentative }) => !tentative);
  const chosen = firm.length > 0 ? firm : placed;
  const first = chosen[0];
  if (!first) return NOTHING;
  const tentative = firm.length === 0 ? { tentative: true } : {};
  const limits = chosen.filter(({ statement }) => statement.node === 'bound');
  const leading = chosen.find(
    ({ statement }) => rank(statement) === Math.min(...chosen.map((p) => rank(p.statement))),
  );
  if (limits.length > 0 && leading?.statement.node !== 'recurring')
    return { ...lastOf(limits, context), ...tentative };
  if (leading?.statement.node === 'recurring')
    return { ...meaningOf(leading.statement, context), ...tentative };
  if (leading && leading.statement.node !== 'range' && leading.statement.node !== 'points') {
    return { ...meaningOf(leading.statement, context), ...tentative };
  }
  const stretches = chosen.filter(({ statement: { node } }) => node === 'range' || node === 'points');
  return { ...lastOf(stretches, context), ...tentative };
}

/** Which statement speaks for the phrase when several kinds stand in it; the smallest does. */
function rank(statement: Statement): number {
  switch (statement.node) {
    case 'children':
      return 0;
    case 'recurring':
      return statement.on || statement.points ? 1 : 2;
    case 'bound':
      return 3;
    case 'open':
      return 4;
    case 'range':
    case 'points':
      return 5;
    case 'relative':
      return statement.anchor ? 4 : 6;
  }
}

function lastOf(placed: Placed[], context: DeadlineContext): Meaning {
  const meanings = placed.map(({ statement }) => meaningOf(statement, context));
  const broken = meanings.find(({ impossible }) => impossible);
  if (broken) return broken;
  const last = meanings.reduce((a, b) => ((b.due ?? '') > (a.due ?? '') ? b : a));
  const dues = [...new Set(meanings.flatMap(({ due }) => due ?? []))].sort();
  if (dues.length < 2)
    return meanings.length > 1 && last.kind === 'period' ? { ...last, from: earliest(meanings) } : last;
  return { ...last, from: earliest(meanings), occurrences: dues };
}

function earliest(meanings: Meaning[]): string | null {
  return meanings.flatMap(({ from }) => from ?? []).sort()[0] ?? null;
}

import type { SqlParams } from '../tasks/index.js';
import type { SearchQuery } from './matching.rules.js';

/**
 * Rows that hold every word of the query, over an expression that is `fold_text` of their text with a blank before it.
 * Written with LIKE, so that an index of trigrams over the same expression answers it. Where words may be mistyped,
 * one of them may be.
 */
export function holdsWordsSql(folded: string, { words }: SearchQuery, params: SqlParams): string {
  const holds = (word: string) => `${folded} LIKE ${params.add(patternOf(word))}`;
  const all = (of: SearchQuery['words']) => of.map(({ word }) => holds(word));
  if (!words.some(({ near }) => near.length)) return `(${all(words).join(' AND ')})`;
  const meant = words.flatMap(({ near }, at) => {
    if (!near.length) return [];
    const others = all(words.filter((_, index) => index !== at));
    return [`(${[...others, `(${near.map(holds).join(' OR ')})`].join(' AND ')})`];
  });
  return `(${meant.join(' OR ')})`;
}

/** Fewer than three letters are no trigram: such a word has to begin a word of the text, with the blank before it. */
function patternOf(word: string): string {
  return word.length >= 3 ? `%${word}%` : `% ${word}%`;
}

import type { SqlParams } from '../tasks/index.js';
import type { SearchQuery } from './matching.rules.js';

/**
 * Rows that hold every word of the query, over an expression that is `fold_text` of their text with a blank before it.
 * Written with LIKE, so that an index of trigrams over the same expression answers it. Where words may be mistyped,
 * one of them may be.
 */
export function holdsWordsSql(folded: string, query: SearchQuery, params: SqlParams): string {
  const ways = waysToMean(query).map((words) => `(${holdsAllSql(folded, words, params)})`);
  return `(${ways.join(' OR ')})`;
}

/**
 * The ids of at most so many rows that hold the words, each way of meaning them looked up for itself: of one
 * condition with many ways in it the planner asks the index only for the words that all have in common.
 *
 * @param from what stands between FROM and the condition on the words: table `t` and its own conditions.
 */
export function idsHoldingWordsSql(
  from: string,
  query: SearchQuery,
  most: number,
  params: SqlParams,
): string {
  const found = waysToMean(query).map(
    (words) => `(SELECT t.id FROM ${from} AND ${holdsAllSql('t.search_text', words, params)} LIMIT ${most})`,
  );
  return found.length === 1
    ? found.join('')
    : `(SELECT DISTINCT id FROM (${found.join(' UNION ALL ')}) meant LIMIT ${most})`;
}

/** The words as typed; else, each time, with one of them taken for one of its neighbours. */
function waysToMean({ words }: SearchQuery): Array<Array<string | string[]>> {
  const typed = words.map(({ word }) => word);
  const corrected = words.flatMap(({ near }, at) =>
    near.length ? [typed.map((word, index) => (index === at ? near : word))] : [],
  );
  return corrected.length ? corrected : [typed];
}

/** Neighbours are letters only, so that they are their own pattern; the index of trigrams answers it as one. */
function holdsAllSql(folded: string, words: Array<string | string[]>, params: SqlParams): string {
  return words
    .map((word) =>
      Array.isArray(word)
        ? `${folded} ~ ${params.add(word.join('|'))}`
        : `${folded} LIKE ${params.add(patternOf(word))}`,
    )
    .join(' AND ');
}

/** Fewer than three letters are no trigram: such a word has to begin a word of the text, with the blank before it. */
function patternOf(word: string): string {
  return word.length >= 3 ? `%${word}%` : `% ${word}%`;
}

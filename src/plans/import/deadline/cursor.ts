import type { Token } from './tokens.js';

const WORDS = new Map<string, readonly string[]>();

/** The grammar's phrases are few and asked for at every token: each is cut into words once. */
function wordsOf(phrase: string): readonly string[] {
  const known = WORDS.get(phrase);
  if (known) return known;
  const words = phrase.split(' ');
  WORDS.set(phrase, words);
  return words;
}

/** Walks over tokens; a parser that fails puts the cursor back where it stood. */
export class Cursor {
  constructor(
    readonly tokens: readonly Token[],
    public at = 0,
  ) {}

  get done(): boolean {
    return this.at >= this.tokens.length;
  }

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead];
  }

  /** Takes the given words when all of them stand next, in order ("chậm nhất"). */
  words(phrase: string): boolean {
    const wanted = wordsOf(phrase);
    for (let i = 0; i < wanted.length; i++) {
      const token = this.tokens[this.at + i];
      if (token === undefined || token.text !== wanted[i] || token.type !== 'word') return false;
    }
    this.at += wanted.length;
    return true;
  }

  /** Takes the first of the phrases that stands next; longer ones must come first. */
  oneOf(phrases: readonly string[]): string | null {
    return phrases.find((phrase) => this.words(phrase)) ?? null;
  }

  mark(...marks: string[]): string | null {
    const token = this.peek();
    if (token?.type !== 'mark' || !marks.includes(token.text)) return null;
    this.at++;
    return token.text;
  }

  number(least = 0, most = Infinity): Token | null {
    const token = this.peek();
    if (token?.type !== 'number' || token.value < least || token.value > most) return null;
    this.at++;
    return token;
  }

  /** Dates and fractions of exactly so many parts. */
  parts(count: number): string[] | null {
    const token = this.peek();
    if (token?.type !== 'parts' || token.parts.length !== count) return null;
    this.at++;
    return token.parts;
  }

  /** Runs a parser; when it finds nothing, the cursor has not moved. */
  attempt<T>(parse: (cursor: Cursor) => T | null): T | null {
    const start = this.at;
    const found = parse(this);
    if (found === null) this.at = start;
    return found;
  }
}

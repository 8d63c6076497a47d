/**
 * Cuts a phrase into words, numbers, dates and marks. Offsets are those of the text as given, whatever
 * Unicode form it came in; words are NFC, lower case and in one spelling each (quí → quý, hàng → hằng).
 */
export type TokenType = 'word' | 'number' | 'parts' | 'code' | 'time' | 'figure' | 'mark' | 'break';

export interface Token {
  type: TokenType;
  /** A word folded, a mark as printed, digits as printed. */
  text: string;
  /** The value of a number; NaN otherwise. */
  value: number;
  /** "30/11/2022" → ["30", "11", "2022"]; ["17", "00"] for a time of day. */
  parts: string[];
  start: number;
  end: number;
  /** No space stands before it. */
  glued: boolean;
}

/** One spelling for words of the grammar that are written in several. */
const SPELLINGS: Record<string, string> = {
  quí: 'quý',
  qúy: 'quý',
  qúi: 'quý',
  hàng: 'hằng',
  kì: 'kỳ',
  lí: 'lý',
  mổi: 'mỗi',
  nữa: 'nửa',
};

/** What may begin with a digit; the first that fits is taken. */
const NUMERIC: ReadonlyArray<
  [type: 'code' | 'iso' | 'slashed' | 'dashed' | 'time' | 'figure' | 'number', form: RegExp]
> = [
  // 462/KH-UBND, 131/2020/QH14, 11-CT/TU: the number of a document, never a date.
  ['code', /\d+(?:\/\d+)*[/-]\p{Lu}{2}[\p{L}\d]*(?:[-/.&][\p{L}\d]+)*/uy],
  ['iso', /\d{4}-\d{2}-\d{2}(?!\d)/uy],
  ['slashed', /\d{1,4}(?:[ \t\u00a0]?\/[ \t\u00a0]?\d{1,5})+/uy],
  ['dashed', /\d{1,2}(?:-\d{1,2}-|\.\d{1,2}\.)\d{4,5}(?!\d)/uy],
  [
    'time',
    /\d{1,2}[ \t\u00a0]?(?:[gG]iờ|[hHg])(?:[ \t\u00a0]?\d{2}(?!\d|[ \t\u00a0]?[/.-][ \t\u00a0]?\d))?(?:[ \t\u00a0]?phút)?(?!\p{L})|\d{1,2}:\d{2}(?!\d)/uy,
  ],
  // 24.750.490.500 and 28,6%: amounts.
  ['figure', /\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+[.,]\d+\s?%|\d+\s?%/uy],
  ['number', /\d+/uy],
];
/** A word, a line break, a mark, or anything else up to the next of them. */
const LEXEME = /(\p{L}+)|([\r\n]+)|([-–—.,;:()/&+…])|(\d)/gu;

/** A line that begins so is a new item; any other only goes on in a narrow cell ("trước ngày" / "30/11/2022"). */
const NEW_ITEM = /^\s*[\p{Lu}\-–—+•*]/u;
const ITEM_MARK = 8;

/** Every token of a text, in order. Quotation marks, footnote marks and other signs are left out. */
export function tokenise(text: string): Token[] {
  const { composed, originalOffset } = compose(text);
  const tokens: Token[] = [];
  let previousEnd = -1;
  LEXEME.lastIndex = 0;
  for (let match = LEXEME.exec(composed); match !== null; match = LEXEME.exec(composed)) {
    const { index } = match;
    const [type, printed] = match[4] === undefined ? plainLexeme(match) : numericLexeme(composed, index);
    const end = index + printed.length;
    LEXEME.lastIndex = end;
    if (type === 'break' && !NEW_ITEM.test(composed.slice(end, end + ITEM_MARK))) continue;
    const read = readLexeme(type, printed);
    tokens.push({
      ...read,
      start: originalOffset(index),
      end: originalOffset(end),
      glued: index === previousEnd,
    });
    previousEnd = end;
  }
  return tokens;
}

function plainLexeme(match: RegExpExecArray): [type: string, printed: string] {
  return [match[1] !== undefined ? 'word' : match[2] !== undefined ? 'break' : 'mark', match[0]];
}

function numericLexeme(text: string, at: number): [type: string, printed: string] {
  for (const [type, form] of NUMERIC) {
    form.lastIndex = at;
    const printed = form.exec(text)?.[0];
    if (printed !== undefined) return [type, printed];
  }
  return ['number', text.charAt(at)];
}

function readLexeme(type: string, printed: string): Pick<Token, 'type' | 'text' | 'value' | 'parts'> {
  switch (type) {
    case 'iso':
      return { type: 'parts', text: printed, value: NaN, parts: printed.split('-').reverse() };
    case 'slashed':
    case 'dashed':
      return {
        type: 'parts',
        text: printed,
        value: NaN,
        parts: printed.split(/[^\d]+/).map(withoutFootnote),
      };
    case 'time':
      return { type: 'time', text: printed, value: NaN, parts: printed.match(/\d+/g) ?? [] };
    case 'number': {
      const digits = withoutFootnote(printed);
      return { type: 'number', text: digits, value: Number(digits), parts: [] };
    }
    case 'word': {
      const word = printed.toLowerCase();
      return { type: 'word', text: SPELLINGS[word] ?? word, value: NaN, parts: [] };
    }
    case 'mark':
      return { type: 'mark', text: /[–—]/.test(printed) ? '-' : printed, value: NaN, parts: [] };
    default:
      return { type: type as TokenType, text: printed, value: NaN, parts: [] };
  }
}

/** A footnote mark glued to a year ("20193") is no part of it. */
function withoutFootnote(digits: string): string {
  return /^20\d{3}$/.test(digits) ? digits.slice(0, 4) : digits;
}

/** The text in NFC, and the way back from its offsets to those of the text as given. */
function compose(text: string): { composed: string; originalOffset: (offset: number) => number } {
  const composed = text.normalize('NFC');
  if (composed === text) return { composed, originalOffset: (offset) => offset };
  const offsets: number[] = [];
  let built = '';
  let original = 0;
  for (const [cluster] of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const piece = cluster.normalize('NFC');
    for (let i = 0; i < piece.length; i++) offsets.push(original);
    built += piece;
    original += cluster.length;
  }
  offsets.push(original);
  return { composed: built, originalOffset: (offset) => offsets[offset] ?? original };
}

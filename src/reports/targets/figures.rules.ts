/**
 * Reading figures as people type them: "1.126,2", "1126,2 tỷ đồng", "28,6%". Points stand between thousands and a
 * comma before decimals. What could also be meant otherwise is never guessed: the fault says what to type. Pure.
 */
import { decimalOf, millionthsOf, MOST_DECIMALS } from './decimal.rules.js';
import { converted, isPercent, sameMeasure } from './measures.rules.js';

export const FIGURE_FAULTS = [
  'NOT_A_NUMBER',
  'ENGLISH_NUMBER',
  'TWO_MEANINGS',
  'TOO_PRECISE',
  'TOO_LARGE',
  'OTHER_MEASURE',
] as const;
export type FigureFault = (typeof FIGURE_FAULTS)[number];

/** What a typed figure comes to. Values are decimal strings. */
export type FigureReading =
  | { kind: 'empty' }
  | { kind: 'value'; value: string }
  /** Typed in another unit of the same family: right only if the person agrees. */
  | { kind: 'converted'; typed: string; typedMeasure: string; value: string }
  /** `first` and `second`: what to type instead. */
  | { kind: 'wrong'; fault: FigureFault; first: string; second: string };

const MOST_DIGITS = 15;
/** Spaces of every kind that spreadsheets and Word put into numbers. */
const SPACES = /[\s\u00A0\u2000-\u200B\u202F\u205F\u3000\uFEFF]+/g;
const MINUS = /^[-\u2010-\u2015\u2212]\s*/;
const PLAIN = /^\d+$/;
const POINTED = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const COMMA = /^\d+,\d+$/;

/**
 * @param typed as it was typed, with or without the unit behind it
 * @param unitOfMeasure of the target, "tỷ đồng"
 */
export function readFigure(typed: string, unitOfMeasure: string): FigureReading {
  const text = typed.normalize('NFC').replace(SPACES, ' ').trim();
  if (text === '') return { kind: 'empty' };
  const negative = MINUS.test(text);
  const [, digits = '', tail = ''] =
    /^([\d.,' ]*)(.*)$/u.exec(text.replace(MINUS, '').replace(/^\+/, '')) ?? [];
  const number = withoutSpaces(digits.trim());
  if (number === null) return wrong('NOT_A_NUMBER');
  const read = readNumber(number, isPercent(tail || unitOfMeasure));
  if (typeof read !== 'string') return negative ? negated(read) : read;
  const value = decimalOf(negative ? -millionthsOf(read) : millionthsOf(read));
  return inMeasure(value, tail.trim(), unitOfMeasure);
}

/** "1 126,2" → "1126,2"; null where the spaces do not stand between thousands. */
function withoutSpaces(digits: string): string | null {
  if (!digits.includes(' ')) return digits;
  return /^\d{1,3}(?: \d{3})+(?:,\d+)?$/.test(digits) ? digits.replaceAll(' ', '') : null;
}

/** @returns a decimal string, or why there is none. */
function readNumber(number: string, percent: boolean): string | Extract<FigureReading, { kind: 'wrong' }> {
  if (PLAIN.test(number)) return sized(number);
  if (POINTED.test(number)) {
    const plain = number.replaceAll('.', '').replace(',', '.');
    // Nothing reaches thousands of percent by itself: a point before decimals is far likelier.
    if (percent && /^\d{1,3}\.\d{3}$/.test(number)) return twoMeanings(number, '.');
    return sized(plain);
  }
  if (COMMA.test(number)) {
    if (/^[1-9]\d{0,2},\d{3}$/.test(number)) return twoMeanings(number, ',');
    return sized(number.replace(',', '.'));
  }
  const english = englishNumber(number);
  return english === null ? wrong('NOT_A_NUMBER') : wrong('ENGLISH_NUMBER', printFigure(english));
}

/** "1,126.2", "28.6", "1,126,200": commas between thousands and a point before decimals. */
function englishNumber(number: string): string | null {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(number) || /^\d+\.\d+$/.test(number)) {
    const plain = sized(number.replaceAll(',', ''));
    return typeof plain === 'string' ? plain : null;
  }
  return null;
}

function twoMeanings(number: string, separator: '.' | ','): Extract<FigureReading, { kind: 'wrong' }> {
  const digits = number.replace(separator, '');
  return wrong('TWO_MEANINGS', digits, printFigure(number.replace(separator, '.')));
}

function sized(plain: string): string | Extract<FigureReading, { kind: 'wrong' }> {
  const [whole = '', part = ''] = plain.split('.');
  if (whole.replace(/^0+/, '').length > MOST_DIGITS) return wrong('TOO_LARGE');
  if (part.replace(/0+$/, '').length > MOST_DECIMALS) return wrong('TOO_PRECISE');
  return decimalOf(millionthsOf(plain));
}

function inMeasure(value: string, tail: string, unitOfMeasure: string): FigureReading {
  if (tail === '' || sameMeasure(tail) === sameMeasure(unitOfMeasure)) return { kind: 'value', value };
  const same = converted(value, tail, unitOfMeasure);
  if (same === null) return wrong('OTHER_MEASURE', `${printFigure(value)} ${unitOfMeasure}`);
  return { kind: 'converted', typed: value, typedMeasure: sameMeasure(tail), value: same };
}

function wrong(fault: FigureFault, first = '', second = ''): Extract<FigureReading, { kind: 'wrong' }> {
  return { kind: 'wrong', fault, first, second };
}

function negated(read: Extract<FigureReading, { kind: 'wrong' }>): FigureReading {
  return { ...read, first: read.first && `-${read.first}`, second: read.second && `-${read.second}` };
}

/**
 * A decimal string as it is typed and read here: "1126.2" → "1.126,2". Where three decimals could be taken for
 * thousands, a nought follows them ("1,1260").
 */
export function printFigure(decimal: string): string {
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const decimals = part.length === 3 && /^[1-9]\d{0,2}$/.test(whole) ? `${part}0` : part;
  return `${sign}${thousands}${decimals && `,${decimals}`}`;
}

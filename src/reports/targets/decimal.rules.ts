/**
 * Exact decimals. A decimal string is what PostgreSQL's `numeric` prints: digits, a point before decimals, a minus
 * before what is below zero ("1126.2", "-5"). Six decimals are kept, so that money added up over units and periods
 * gives what a person adds up on paper. Pure.
 */
const DECIMALS = 6;
const ONE = 10n ** BigInt(DECIMALS);
const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** The most decimals that are kept of a figure. */
export const MOST_DECIMALS = DECIMALS;

/** In millionths; digits after the sixth are not there. @throws RangeError on what is no decimal string. */
export function millionthsOf(decimal: string): bigint {
  const [, sign, whole = '', part = ''] = DECIMAL.exec(decimal) ?? [];
  if (sign === undefined) throw new RangeError(`not a decimal: ${decimal}`);
  const size = BigInt(whole) * ONE + BigInt(part.slice(0, DECIMALS).padEnd(DECIMALS, '0'));
  return sign === '-' ? -size : size;
}

/** The shortest decimal string of that many millionths. */
export function decimalOf(millionths: bigint): string {
  const size = millionths < 0n ? -millionths : millionths;
  const part = (size % ONE).toString().padStart(DECIMALS, '0').replace(/0+$/, '');
  return `${millionths < 0n ? '-' : ''}${size / ONE}${part && `.${part}`}`;
}

/** @returns null of nothing at all. */
export function sumOf(decimals: readonly string[]): string | null {
  if (!decimals.length) return null;
  return decimalOf(decimals.reduce((sum, decimal) => sum + millionthsOf(decimal), 0n));
}

/** A decimal multiplied by `numerator / denominator`; null where the result needs more decimals than are kept. */
export function scaled(decimal: string, numerator: bigint, denominator: bigint): string | null {
  const product = millionthsOf(decimal) * numerator;
  return product % denominator === 0n ? decimalOf(product / denominator) : null;
}

/** `part` of `whole` as percent with one decimal, halves rounded away from zero; null of nothing (0). */
export function percentOf(part: string, whole: string): number | null {
  const divisor = millionthsOf(whole);
  if (divisor === 0n) return null;
  return tenths(millionthsOf(part) * 1000n, divisor) / 10;
}

/** By how many percent `after` is less than `before`, one decimal; below zero: it is more. Null from nothing. */
export function reductionOf(before: string, after: string): number | null {
  const from = millionthsOf(before);
  if (from <= 0n) return null;
  return tenths((from - millionthsOf(after)) * 1000n, from) / 10;
}

function tenths(numerator: bigint, denominator: bigint): number {
  const negative = numerator < 0n !== denominator < 0n;
  const [top, bottom] = [abs(numerator), abs(denominator)];
  const rounded = Number((top * 2n + bottom) / (bottom * 2n));
  return negative && rounded !== 0 ? -rounded : rounded;
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}

export function compareDecimals(a: string, b: string): number {
  const [left, right] = [millionthsOf(a), millionthsOf(b)];
  return left < right ? -1 : Number(left > right);
}

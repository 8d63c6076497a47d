/** Advance widths of Times New Roman Bold, in thousandths of its size. Accents take no room of their own. */
const WIDTHS: ReadonlyArray<readonly [characters: string, width: number]> = [
  [' .,', 250],
  ['il/', 278],
  ['-:;jft()', 333],
  ['sI', 389],
  ['cerz', 444],
  ['agovxy0123456789J–', 500],
  ['bdđhknpquS', 556],
  ['FP', 611],
  ['BELTZ', 667],
  ['wACDĐNRUVXY', 722],
  ['GHKOQ', 778],
  ['m', 833],
  ['M', 944],
  ['W', 1000],
];

const WIDTH_OF = new Map(
  WIDTHS.flatMap(([characters, width]) => Array.from(characters, (character) => [character, width] as const)),
);

const AVERAGE = 556;

/** Width in points of a line in bold Times New Roman: what the rule beneath it is measured by. */
export function boldWidth(text: string, size: number): number {
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '');
  const thousandths = Array.from(letters).reduce((sum, letter) => sum + (WIDTH_OF.get(letter) ?? AVERAGE), 0);
  return (thousandths / 1000) * size;
}

import type { Place } from '../../documents/blocks.js';
import { looksLikeTime, looksLikeUnits } from './cell-shape.js';
import type { RowCells } from './row-cells.js';
import { warning } from './warnings.js';
import type { ImportWarning } from './warnings.js';

/** Share of a column's cells that must look like units or times before a person is asked about it. */
const TELLING = 0.5;

/** Gathers what stands under headers in no vocabulary: a column of units or times left out must not go unseen. */
export class UnreadColumns {
  private readonly columns = new Map<string, { place: Place; cells: number; telling: number }>();

  add({ unread, single }: RowCells): void {
    if (single) return;
    for (const { header, text, place } of unread) {
      const known = this.columns.get(header) ?? { place, cells: 0, telling: 0 };
      known.cells++;
      if (looksLikeUnits(text) || looksLikeTime(text)) known.telling++;
      this.columns.set(header, known);
    }
  }

  get warnings(): ImportWarning[] {
    return [...this.columns]
      .filter(([, { cells, telling }]) => telling >= cells * TELLING)
      .map(([header, { place }]) => warning('column-unread', place, { header }));
  }
}

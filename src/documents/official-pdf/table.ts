import type { OfficialRow, OfficialTable } from '../official/index.js';
import { OFFICIAL_FORM as FORM } from '../official/official-form.js';
import type { Block } from './block.js';
import { LINE_HEIGHT } from './faces.js';
import { millimetres } from './paper.js';
import type { Paper } from './paper.js';
import { textLines } from './text-lines.js';
import type { TextLine } from './text-lines.js';

/** Over and under the text of a cell. */
const CELL_GAP = 2;

interface CellLines {
  /** From the table's left edge. */
  x: number;
  width: number;
  align: 'left' | 'center' | 'right';
  lines: TextLine[];
}

interface RowLines {
  cells: CellLines[];
  height: number;
  /** Its cells stand in the middle of their height. */
  heading: boolean;
  /** A title may not be the last row of its page. */
  keepNext: boolean;
}

/** A table with lines; its heading row is repeated on every page and no row is torn between two that fits on one. */
export function tableBlock(table: OfficialTable, paper: Paper, density: 'normal' | 'wide'): Block {
  const look = new TableLook(table, paper, density);
  const heading = look.row(
    table.columns.map(({ title }) => ({ text: title, bold: true, align: 'center' })),
    { heading: true, keepNext: true },
  );
  const rows = table.rows.map((row) => bodyRow(row, table, look));
  return {
    before: 0,
    after: 0,
    height: heading.height + rows.reduce((sum, { height }) => sum + height, 0),
    least: heading.height + Math.min(kept(rows, 0), paper.wholePage - heading.height),
    keepNext: false,
    set: (to) => {
      look.set(heading, to);
      for (const [index, row] of rows.entries()) {
        const needed = kept(rows, index);
        if (needed <= to.room) {
          look.set(row, to);
          continue;
        }
        if (heading.height + row.height <= to.wholePage) {
          turn(heading, look, to);
          look.set(row, to);
        } else setTall(row, heading, look, to);
      }
    },
  };
}

/** What of the rows from this one on must stand on one page. */
function kept(rows: readonly RowLines[], index: number): number {
  const row = rows[index];
  if (!row) return 0;
  return row.height + (row.keepNext ? kept(rows, index + 1) : 0);
}

function turn(heading: RowLines, look: TableLook, paper: Paper): void {
  paper.nextPage();
  look.set(heading, paper);
}

/** A row that no page holds goes on over several. */
function setTall(row: RowLines, heading: RowLines, look: TableLook, paper: Paper): void {
  let rest = row;
  while (rest.cells.some(({ lines }) => lines.length > 0)) {
    const fit = Math.floor((paper.room - 2 * CELL_GAP) / look.lineHeight);
    if (fit < 1) {
      turn(heading, look, paper);
      continue;
    }
    const cut = (from: number, to?: number) => look.cut(rest, from, to);
    look.set(cut(0, fit), paper);
    rest = cut(fit);
  }
}

function bodyRow(row: OfficialRow, { columns }: OfficialTable, look: TableLook): RowLines {
  if ('title' in row)
    return look.row([{ text: row.title, bold: true, align: 'left' }], { heading: false, keepNext: true });
  const bold = !Array.isArray(row);
  const texts = Array.isArray(row) ? row : row.sums;
  return look.row(
    columns.map(({ align = 'left' }, index) => ({ text: texts[index] ?? '', bold, align })),
    { heading: false, keepNext: false },
  );
}

class TableLook {
  readonly lineHeight: number;
  private readonly size: number;
  private readonly edges: number[];
  private readonly side = millimetres(FORM.table.cellMargin);

  constructor(
    { columns }: OfficialTable,
    private readonly paper: Paper,
    density: 'normal' | 'wide',
  ) {
    this.size = density === 'wide' ? FORM.table.wideSize : FORM.table.size;
    this.lineHeight = this.size * LINE_HEIGHT;
    const shares = columns.reduce((sum, { share }) => sum + share, 0);
    let edge = 0;
    this.edges = [0, ...columns.map(({ share }) => (edge += (paper.width * share) / shares))];
  }

  /** One cell for each column, or one over all of them. */
  row(
    cells: ReadonlyArray<{ text: string; bold: boolean; align: CellLines['align'] }>,
    kind: Pick<RowLines, 'heading' | 'keepNext'>,
  ): RowLines {
    const measure = this.paper.measureAt(this.size);
    const last = this.edges.length - 1;
    const set = cells.map(({ text, bold, align }, index): CellLines => {
      const x = this.edges[index] as number;
      const width = (this.edges[cells.length === 1 ? last : index + 1] as number) - x;
      return {
        x,
        width,
        align,
        lines: textLines([{ text, bold }], { width: width - 2 * this.side, measure }),
      };
    });
    return { cells: set, height: this.heightOf(set), ...kind };
  }

  cut(row: RowLines, from: number, to?: number): RowLines {
    const cells = row.cells.map((cell) => ({ ...cell, lines: cell.lines.slice(from, to) }));
    return { ...row, cells, height: this.heightOf(cells) };
  }

  set({ cells, height, heading }: RowLines, paper: Paper): void {
    const edges = cells.length === 1 ? [0, this.edges.at(-1) as number] : this.edges;
    paper.grid(
      edges.map((edge) => paper.left + edge),
      paper.y,
      height,
    );
    for (const { x, width, align, lines } of cells) {
      const used = lines.length * this.lineHeight;
      let y = paper.y + (heading ? (height - used) / 2 : CELL_GAP);
      for (const line of lines) {
        const place = { x: paper.left + x + this.side, y, width: width - 2 * this.side };
        paper.setLine(line, { ...place, size: this.size, align });
        y += this.lineHeight;
      }
    }
    paper.y += height;
  }

  private heightOf(cells: readonly CellLines[]): number {
    return Math.max(1, ...cells.map(({ lines }) => lines.length)) * this.lineHeight + 2 * CELL_GAP;
  }
}

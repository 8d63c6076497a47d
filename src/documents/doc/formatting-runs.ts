/** What a paragraph's mark says: whether it lies in a table, how deep, and which list it counts in. */
export interface Shape {
  inTable: boolean;
  depth: number;
  endsRow: boolean;
  endsInnerCell: boolean;
  centred: boolean;
  /** Number of the list, from 1; 0 for none. */
  list: number;
  level: number;
  /** Of a row's end: where its cells begin and end, and how they are merged downwards. */
  row: RowShape | null;
}

export interface RowShape {
  edges: number[];
  merges: Array<'none' | 'restart' | 'continue'>;
}

export interface Look {
  /** Deleted, or hidden. */
  unseen: boolean;
  bold: boolean;
}

export const NO_SHAPE: Shape = {
  inTable: false,
  depth: 0,
  endsRow: false,
  endsInnerCell: false,
  centred: false,
  list: 0,
  level: 0,
  row: null,
};
export const NO_LOOK: Look = { unseen: false, bold: false };

const PAGE = 512;
/** [MS-DOC] 2.6: what is said of letters, paragraphs and rows. */
const SAYS = {
  deleted: 0x0800,
  bold: 0x0835,
  hidden: 0x083c,
  inTable: 0x2416,
  endsRow: 0x2417,
  endsInnerCell: 0x244b,
  endsInnerRow: 0x244c,
  justified: 0x2403,
  aligned: 0x2461,
  depth: 0x6649,
  level: 0x260a,
  list: 0x460b,
  elsewhere: 0x6646,
  tableElsewhere: 0x646b,
  cells: 0xd608,
  tabs: 0xc615,
  mergedDown: 0xd62b,
};
const CELL = 20;
const MOST_CELLS = 64;
const MERGED = 0x20;
const MERGE_BEGINS = 0x40;

/** Formatting by place in the stream: runs [from, to) in ascending order, looked up by place. */
export class FormattingRuns<T> {
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private readonly values: T[] = [];
  private last = 0;

  static ofParagraphs(
    main: Buffer,
    table: Buffer,
    slot: [number, number],
    data: Buffer,
  ): FormattingRuns<Shape> {
    const runs = new FormattingRuns<Shape>();
    for (const page of pagesOf(main, table, slot)) {
      const count = page[PAGE - 1] as number;
      for (let i = 0; i < count && (count + 1) * 4 + (i + 1) * 13 < PAGE; i++) {
        const at = (page[(count + 1) * 4 + i * 13] as number) * 2;
        const said = at === 0 ? null : paragraphSayings(page, at);
        runs.add(page, i, said ? shapeOf(said, data) : NO_SHAPE);
      }
    }
    return runs.sorted();
  }

  static ofLetters(main: Buffer, table: Buffer, slot: [number, number]): FormattingRuns<Look> {
    const runs = new FormattingRuns<Look>();
    for (const page of pagesOf(main, table, slot)) {
      const count = page[PAGE - 1] as number;
      for (let i = 0; i < count && (count + 1) * 4 + i < PAGE; i++) {
        const at = (page[(count + 1) * 4 + i] as number) * 2;
        const length = at === 0 || at >= PAGE ? 0 : (page[at] as number);
        runs.add(page, i, length === 0 ? NO_LOOK : lookOf(page.subarray(at + 1, at + 1 + length)));
      }
    }
    return runs.sorted();
  }

  at(place: number): T | null {
    if (!this.covers(this.last, place)) this.last = this.runBefore(place);
    return this.covers(this.last, place) ? (this.values[this.last] as T) : null;
  }

  private covers(run: number, place: number): boolean {
    return (this.from[run] ?? Infinity) <= place && place < (this.to[run] ?? 0);
  }

  /** The last run that begins at `place` or before it. */
  private runBefore(place: number): number {
    let [low, high] = [0, this.from.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.from[middle] as number) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private add(page: Buffer, index: number, value: T): void {
    const [from, to] = [page.readUInt32LE(index * 4), page.readUInt32LE(index * 4 + 4)];
    if (to <= from) return;
    this.from.push(from);
    this.to.push(to);
    this.values.push(value);
  }

  private sorted(): this {
    const order = this.from.map((_, at) => at).sort((a, b) => (this.from[a] ?? 0) - (this.from[b] ?? 0));
    const [from, to, values] = [[...this.from], [...this.to], [...this.values]];
    order.forEach((old, at) => {
      this.from[at] = from[old] as number;
      this.to[at] = to[old] as number;
      this.values[at] = values[old] as T;
    });
    return this;
  }
}

/** The pages of 512 bytes that a table of places lists. */
function pagesOf(main: Buffer, table: Buffer, [start, length]: [number, number]): Buffer[] {
  const count = Math.floor((Math.min(length, table.length - start) - 4) / 8);
  const pages: Buffer[] = [];
  const seen = new Set<number>();
  for (let i = 0; i < count; i++) {
    const number = table.readUInt32LE(start + (count + 1) * 4 + i * 4) & 0x3fffff;
    if (seen.has(number) || (number + 1) * PAGE > main.length) continue;
    seen.add(number);
    pages.push(main.subarray(number * PAGE, (number + 1) * PAGE));
  }
  return pages;
}

/** After the style's number come the sayings; their length counts in words. */
function paragraphSayings(page: Buffer, at: number): Buffer | null {
  if (at + 2 > PAGE) return null;
  const words = page[at] as number;
  const [from, length] = words === 0 ? [at + 2, (page[at + 1] as number) * 2] : [at + 1, words * 2 - 1];
  return page.subarray(Math.min(from + 2, PAGE - 1), Math.min(from + length, PAGE - 1));
}

function shapeOf(said: Buffer, data: Buffer): Shape {
  const shape: Shape = { ...NO_SHAPE };
  const apply = (says: number, at: number, from: Buffer, nested: boolean): void => {
    const flag = from[at] === 1;
    if (says === SAYS.inTable) shape.inTable = flag;
    else if (says === SAYS.endsRow || says === SAYS.endsInnerRow) shape.endsRow = flag;
    else if (says === SAYS.endsInnerCell) shape.endsInnerCell = flag;
    else if (says === SAYS.justified || says === SAYS.aligned) shape.centred = flag;
    else if (says === SAYS.depth && at + 4 <= from.length) shape.depth = from.readUInt32LE(at);
    else if (says === SAYS.level) shape.level = from[at] ?? 0;
    else if (says === SAYS.list && at + 2 <= from.length) shape.list = from.readUInt16LE(at);
    else if (says === SAYS.cells) shape.row = rowOf(from, at);
    else if (says === SAYS.mergedDown && shape.row) {
      const cell = from[at + 1] ?? 0;
      if (cell < shape.row.merges.length) shape.row.merges[cell] = mergeOf(from[at + 2] ?? 0);
    } else if (
      !nested &&
      (says === SAYS.elsewhere || says === SAYS.tableElsewhere) &&
      at + 4 <= from.length
    ) {
      const place = from.readUInt32LE(at);
      if (place + 2 > data.length) return;
      eachSaying(data.subarray(place + 2, place + 2 + data.readUInt16LE(place)), (one, where, buffer) =>
        apply(one, where, buffer, true),
      );
    }
  };
  eachSaying(said, (says, at, from) => apply(says, at, from, false));
  return shape;
}

function mergeOf(flags: number): RowShape['merges'][number] {
  if (flags === 3) return 'restart';
  return flags === 1 ? 'continue' : 'none';
}

/** Edges of the cells in twentieths of a point, then 20 bytes about each cell. */
function rowOf(from: Buffer, at: number): RowShape | null {
  const count = from[at + 2] ?? 0;
  const cells = at + 3 + (count + 1) * 2;
  if (count === 0 || count > MOST_CELLS || cells > from.length) return null;
  const edges = Array.from({ length: count + 1 }, (_, i) => from.readInt16LE(at + 3 + i * 2));
  const merges = Array.from({ length: count }, (_, i): RowShape['merges'][number] => {
    const flags = cells + i * CELL + 2 <= from.length ? from.readUInt16LE(cells + i * CELL) : 0;
    if (flags & MERGE_BEGINS) return 'restart';
    return flags & MERGED ? 'continue' : 'none';
  });
  return { edges, merges };
}

function lookOf(said: Buffer): Look {
  const look: Look = { ...NO_LOOK };
  eachSaying(said, (says, at) => {
    const on = said[at] === 1;
    if (says === SAYS.bold) look.bold = on;
    else if (on && (says === SAYS.deleted || says === SAYS.hidden)) look.unseen = true;
  });
  return look;
}

const LENGTHS = [1, 1, 2, 4, 2, 2, -1, 3];

/** Calls `told` with each saying and where its value begins; the number itself tells how long that is. */
function eachSaying(said: Buffer, told: (says: number, at: number, from: Buffer) => void): void {
  for (let at = 0; at + 2 < said.length;) {
    const says = said.readUInt16LE(at);
    at += 2;
    told(says, at, said);
    const length = LENGTHS[says >> 13] as number;
    if (length > 0) at += length;
    else if (says === SAYS.cells) at += at + 2 <= said.length ? said.readUInt16LE(at) + 1 : 2;
    else if (says === SAYS.tabs && said[at] === 255) return;
    else at += (said[at] ?? 0) + 1;
  }
}

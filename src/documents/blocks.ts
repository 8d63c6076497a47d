/**
 * What every office format becomes once read: paragraphs and tables in reading order, each knowing where
 * it stood. Nothing here knows what a plan is; formatting survives only where it can carry meaning.
 */

/**
 * Where something stands in the source, for a person to find it again. `block`, `row` and `cell` count
 * from 0 in reading order; `page` counts from 1 and is null where the format does not say.
 */
export interface Place {
  page: number | null;
  block: number;
  row?: number;
  cell?: number;
}

export type Alignment = 'left' | 'center' | 'right' | 'justify';

/** The little of the look that can carry meaning. Absent members are unknown, not false. */
export interface TextStyle {
  bold?: boolean;
  italic?: boolean;
  align?: Alignment;
}

export interface Paragraph {
  type: 'paragraph';
  /** The printed text, automatic numbering included; "\n" is a line break, "\t" a tab. */
  text: string;
  /** The automatic number or bullet that begins the text ("1.", "a)", "-"), null where there is none. */
  numbering: string | null;
  style: TextStyle;
  place: Place;
}

export interface Cell {
  /** The real grid column (from 0) it begins at, spans to its left counted. */
  column: number;
  colspan: number;
  rowspan: number;
  /** The rest of a cell merged downwards: `text` repeats that of the cell above it. */
  continued: boolean;
  /** Paragraphs joined by "\n", those of nested tables left out. */
  text: string;
  bold: boolean;
  /** Tables that stand inside the cell. */
  tables: Table[];
  place: Place;
}

export interface Row {
  cells: Cell[];
  place: Place;
}

export interface Table {
  type: 'table';
  /** Width of the grid in columns. */
  columns: number;
  rows: Row[];
  place: Place;
}

export type Block = Paragraph | Table;

export interface Footnote {
  /** The mark or number the document uses for it. */
  mark: string;
  text: string;
}

export type DocumentFormat = 'docx' | 'txt' | 'html' | 'pdf' | 'xlsx' | 'doc';

export interface NeutralDocument {
  format: DocumentFormat;
  blocks: Block[];
  footnotes: Footnote[];
  /** How many pages the source says it has; null where the format does not tell. */
  pages: number | null;
  /** Pages that show only a picture of text: nothing of them could be read. */
  scannedPages?: number[];
}

import type { Block, NeutralDocument, Place, Table } from '../../documents/blocks.js';
import { fold, oneLine } from './text-folding.js';

/** One line of running text, wherever it stood: a paragraph, or a cell of a table used for layout. */
export interface Line {
  text: string;
  bold: boolean;
  centred: boolean;
  place: Place;
}

/** Columns typed with tabs or runs of spaces part one printed line into several texts. */
const GAP = /\t+| {3,}/;

/** The lines of some blocks in reading order; tables are read cell by cell, each cell from top to bottom. */
export function linesOf(blocks: Block[]): Line[] {
  const lines: Line[] = [];
  for (const block of blocks) {
    if (block.type === 'table') tableLines(block, lines);
    else {
      const { bold = false, align } = block.style;
      addLines(lines, block.text, bold, align === 'center', block.place);
    }
  }
  return lines;
}

function tableLines(table: Table, lines: Line[]): void {
  for (const row of table.rows) {
    for (const cell of row.cells) {
      if (!cell.continued) addLines(lines, cell.text, cell.bold, false, cell.place);
      for (const nested of cell.tables) tableLines(nested, lines);
    }
  }
}

function addLines(lines: Line[], text: string, bold: boolean, centred: boolean, place: Place): void {
  for (const part of text.split('\n')) {
    for (const piece of part.split(GAP)) {
      const clean = oneLine(piece);
      if (clean) lines.push({ text: clean, bold, centred, place });
    }
  }
}

/** Printed often enough to be the page's, short enough to be no sentence. */
const WATERMARK_TIMES = 3;
const WATERMARK_LENGTH = 40;

/**
 * Marks laid over the pages: the name and number of whoever printed the copy, repeated through the text,
 * and bare page numbers.
 */
export function findWatermarks(document: NeutralDocument): Set<string> {
  const seen = new Map<string, number>();
  for (const block of document.blocks) {
    if (block.type !== 'paragraph' || block.text.length > WATERMARK_LENGTH) continue;
    const key = fold(block.text);
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const marks = new Set<string>();
  for (const [key, times] of seen) if (times >= WATERMARK_TIMES && /\d/.test(key)) marks.add(key);
  return marks;
}

const PAGE_NUMBER = /^(?:trang\s*)?[-–]?\s*\d{1,3}\s*[-–]?(?:\s*\/\s*\d{1,3})?$/i;

export function isNoise(text: string, watermarks: Set<string>): boolean {
  return PAGE_NUMBER.test(text) || /^[-–—_.=*\s]+$/.test(text) || watermarks.has(fold(text));
}

import type { Block, Footnote, Table } from './blocks.js';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const NOTE = new RegExp(`^([${SUPERSCRIPTS}]{1,3})\\s*(\\S[\\s\\S]*)$`);

/**
 * Sets apart footnotes that a format prints among the paragraphs ("¹ Quyết định số …"), and takes their
 * marks out of the text that refers to them. A superscript that no footnote explains (km², m³) stays.
 */
export function setFootnotesApart(blocks: Block[]): { blocks: Block[]; footnotes: Footnote[] } {
  const footnotes: Footnote[] = [];
  const kept: Block[] = [];
  for (const block of blocks) {
    const note = block.type === 'paragraph' ? NOTE.exec(block.text) : null;
    if (note?.[1] && note[2]) footnotes.push({ mark: digitsOf(note[1]), text: note[2] });
    else kept.push(block);
  }
  if (footnotes.length === 0) return { blocks, footnotes };
  const marks = new Set(footnotes.map((note) => note.mark));
  for (const block of kept) {
    if (block.type === 'paragraph') block.text = withoutMarks(block.text, marks);
    else cleanTable(block, marks);
  }
  return { blocks: kept, footnotes };
}

function cleanTable(table: Table, marks: Set<string>): void {
  for (const cell of table.rows.flatMap((row) => row.cells)) {
    cell.text = withoutMarks(cell.text, marks);
    for (const nested of cell.tables) cleanTable(nested, marks);
  }
}

function withoutMarks(text: string, marks: Set<string>): string {
  return text.replace(/(.?)([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})/g, (whole, before: string, mark: string) =>
    before !== 'm' && marks.has(digitsOf(mark)) ? before : whole,
  );
}

function digitsOf(mark: string): string {
  return [...mark].map((character) => SUPERSCRIPTS.indexOf(character)).join('');
}

import type { Block, Cell, NeutralDocument, Paragraph, Row } from './blocks.js';
import { cleanText, tidyLines } from './clean-text.js';

/** HTML left behind by an extraction: breaks become line breaks, other known tags disappear. */
const BREAK_TAG = /<br\s*\/?>|<\/(?:p|li|div|ul|ol|h[1-6])>/gi;
const KNOWN_TAG =
  /<\/?(?:p|ul|ol|li|div|span|b|i|u|strong|em|sup|sub|td|tr|th|h[1-6]|font|center)(?:\s[^<>]*)?>/gi;
const OPENING = /<(?:p|ul|ol|td|div)(?:\s[^<>]*)?>/gi;
const CLOSING = /<\/(?:p|ul|ol|td|div)>/gi;
const RULE_CELL = /^:?[-_=–—]{1,}:?$/;
/** A cell that lost its closing tag must not swallow the rest of the file. */
const LONGEST_CELL_IN_LINES = 60;
/** No table is wider; a line with more tabs is set with them. */
const WIDEST_ROW = 64;

const ENTITIES: Record<string, string> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/**
 * Reads plain text. A line with tabs (or with | … | as in Markdown) is a table row; neighbouring ones are
 * one table. Emphasis marks of Markdown and left-over HTML tags are taken away.
 */
export function readText(source: string): NeutralDocument {
  const blocks: Block[] = [];
  let rows: string[][] = [];
  let page = 1;
  const pages = source.includes('\f');

  const endTable = (): void => {
    if (rows.length > 0) blocks.push(table(rows, blocks.length, pages ? page : null));
    rows = [];
  };
  const lines = joinOpenCells(source.replace(/\r\n?/g, '\n').split('\n'));
  lines.forEach((line, index) => {
    if (line.includes('\f')) page += line.split('\f').length - 1;
    const cells = cellsOf(line, rows.length > 0 || isRow(lines[index + 1]));
    if (cells) {
      if (!cells.every((cell) => cell === '' || RULE_CELL.test(cell))) rows.push(cells);
      return;
    }
    endTable();
    const paragraph = paragraphOf(line, blocks.length, pages ? page : null);
    if (paragraph) blocks.push(paragraph);
  });
  endTable();
  return { format: 'txt', blocks, footnotes: [], pages: pages ? page : null };
}

/** A row whose cell is still open (`<p>` without `</p>`) goes on in the next line. */
function joinOpenCells(lines: string[]): string[] {
  const joined: string[] = [];
  let open: string[] = [];
  for (const line of lines) {
    open.push(line);
    const text = open.length > 1 ? open.join('\n') : line;
    const unclosed = text.includes('\t') && text.includes('<') && count(text, OPENING) > count(text, CLOSING);
    if (unclosed && open.length < LONGEST_CELL_IN_LINES) continue;
    if (unclosed) joined.push(...open);
    else joined.push(text);
    open = [];
  }
  joined.push(...open);
  return joined;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function isRow(line: string | undefined): boolean {
  return line !== undefined && line.split('\t').length > 2;
}

/** The cells of a table row, or null for ordinary text. */
function cellsOf(line: string, amongRows: boolean): string[] | null {
  const trimmed = line.trim();
  if (trimmed.startsWith('|') && trimmed.indexOf('|', 1) > 0) {
    const inner = trimmed.endsWith('|') ? trimmed.slice(1, -1) : trimmed.slice(1);
    const cells = inner.split('|');
    return cells.length > WIDEST_ROW ? null : cells.map(cellText);
  }
  if (!line.includes('\t')) return null;
  const cells = line.split('\t');
  if (cells.length > WIDEST_ROW) return null;
  // A tab before a lone text is an indent, unless the lines around it are rows.
  const indented = cells.slice(0, -1).every((cell) => cell.trim() === '');
  if (indented && !amongRows) return null;
  return cells.map(cellText);
}

function cellText(raw: string): string {
  return tidyLines(withoutMarkup(raw))
    .split('\n')
    .filter((line) => line !== '')
    .join('\n');
}

function withoutMarkup(raw: string): string {
  const text = raw.includes('<') ? raw.replace(BREAK_TAG, '\n').replace(KNOWN_TAG, '') : raw;
  const plain = text.includes('&')
    ? text.replace(/&(?:nbsp|amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    : text;
  if (!plain.includes('*')) return plain;
  return (
    plain
      .replace(/\*\*([^*\n]+)\*\*/g, '$1')
      .replace(/(^|[\s“"(])\*([^*\s][^*\n]*)\*/g, '$1$2')
      // One half of a pair that spans lines.
      .replaceAll('**', '')
  );
}

function paragraphOf(line: string, block: number, page: number | null): Paragraph | null {
  const heading = /^\s*#{1,6}\s+/.exec(line);
  const body = heading ? line.slice(heading[0].length) : line;
  const text = cleanText(withoutMarkup(body)).trim();
  if (text === '' || RULE_CELL.test(text)) return null;
  const bold = heading !== null || /^\s*\*\*[^*]+\*\*\s*$/.test(body);
  return {
    type: 'paragraph',
    text,
    numbering: null,
    style: bold ? { bold: true } : {},
    place: { page, block },
  };
}

function table(lines: string[][], block: number, page: number | null): Block {
  const rows: Row[] = lines.map((texts, row) => ({
    place: { page, block, row },
    cells: texts.map((text, column): Cell => ({
      column,
      colspan: 1,
      rowspan: 1,
      continued: false,
      text,
      bold: false,
      tables: [],
      place: { page, block, row, cell: column },
    })),
  }));
  return {
    type: 'table',
    columns: lines.reduce((most, cells) => Math.max(most, cells.length), 0),
    rows,
    place: { page, block },
  };
}

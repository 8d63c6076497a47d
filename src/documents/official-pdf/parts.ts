import { RULE_GAP, RULE_HEIGHT } from '../official/parts.js';
import type { Line, Part, SideBySide } from '../official/parts.js';
import type { Block } from './block.js';
import { LINE_HEIGHT } from './faces.js';
import type { Paper } from './paper.js';
import { textLines } from './text-lines.js';

/** Lines and rules set line by line: title, addressees, heading of an appendix. */
export function partBlocks(parts: readonly Part[], paper: Paper): Block[] {
  return parts.map((part) => partBlock(part, paper, 0, paper.width));
}

/** @param offset of their place from the left margin. */
function partBlock(part: Part, paper: Paper, offset: number, width: number): Block {
  if (part.kind === 'line') return lineBlock(part, paper, offset, width);
  return {
    before: RULE_GAP,
    after: part.after,
    height: RULE_HEIGHT,
    least: RULE_HEIGHT,
    keepNext: true,
    set: (to) => {
      to.rule(to.left + offset + (width - part.length) / 2, to.y, part.length);
      to.y += RULE_HEIGHT;
    },
  };
}

function lineBlock(line: Line, paper: Paper, offset: number, width: number): Block {
  const { text, size, bold, italic, align = 'center', before = 0, after = 0, keepNext = false } = line;
  const { indent = 0, hanging = 0 } = line;
  const lines = textLines([{ text, bold, italic }], {
    width: width - indent - hanging,
    firstIndent: -hanging,
    measure: paper.measureAt(size),
  });
  const lineHeight = size * LINE_HEIGHT;
  const height = lines.length * lineHeight;
  return {
    before,
    after,
    height,
    least: height,
    keepNext,
    set: (to) => {
      for (const [index, piece] of lines.entries()) {
        const inset = indent + (index > 0 ? hanging : 0);
        const x = to.left + offset + inset;
        to.setLine(piece, { x, y: to.y, width: width - inset, size, align });
        to.y += lineHeight;
      }
    },
  };
}

/**
 * Letterhead, and recipients beside the signature: not torn between pages, unless the list of recipients is longer
 * than one; then it runs on beside nothing.
 */
export function sideBySideBlock({ widths, columns }: SideBySide, paper: Paper, before: number): Block {
  const [left, right] = columns.map((parts, index) =>
    parts.map((part) => partBlock(part, paper, index === 0 ? 0 : widths[0], widths[index] as number)),
  ) as [Block[], Block[]];
  const height = Math.max(stacked(left), stacked(right));
  return {
    before,
    after: 0,
    height,
    least: Math.min(height, paper.wholePage),
    keepNext: false,
    set: (to) => {
      const top = to.y;
      const columns = height <= to.room ? [left, right] : [right, left];
      // Where the list leaves the page, the signature is set before it.
      const ends = columns.map((blocks) => {
        to.y = top;
        setStacked(blocks, to);
        return to.y;
      });
      to.y = columns[0] === left ? Math.max(...ends) : to.y;
    },
  };
}

function stacked(blocks: readonly Block[]): number {
  return blocks.reduce(
    (sum, block, index) => sum + block.height + (index > 0 ? gapOver(blocks, index) : 0),
    0,
  );
}

function setStacked(blocks: readonly Block[], paper: Paper): void {
  for (const [index, block] of blocks.entries()) {
    if (index > 0) paper.y += gapOver(blocks, index);
    if (block.height > paper.room) paper.nextPage();
    block.set(paper);
  }
}

function gapOver(blocks: readonly Block[], index: number): number {
  return Math.max(blocks[index - 1]?.after ?? 0, blocks[index]?.before ?? 0);
}

import type { Paper } from './paper.js';

/** Something that is set from the top down. Lengths are points. */
export interface Block {
  /** Distance to what stands over and under it: of two that meet, the larger one counts. */
  before: number;
  after: number;
  height: number;
  /** What of it must stand on one page: two lines of a paragraph, the heading of a table with a row. */
  least: number;
  /** It may not be the last of its page. */
  keepNext: boolean;
  /** Sets it at the paper's place and moves that under it, over as many pages as it takes. */
  set(paper: Paper): void;
}

/** Sets blocks under each other; a page ends where the next block, or what it is kept with, does not fit. */
export function setBlocks(blocks: readonly Block[], paper: Paper): void {
  for (const [index, block] of blocks.entries()) {
    const gap = Math.max(blocks[index - 1]?.after ?? 0, block.before);
    const wanted = keptTogether(blocks, index);
    // Too much to be kept on any page: then at least its own beginning.
    const needed = wanted <= paper.wholePage ? wanted : block.least;
    if (!paper.atTop && gap + needed > paper.room) paper.nextPage();
    if (!paper.atTop) paper.y += gap;
    block.set(paper);
  }
}

function keptTogether(blocks: readonly Block[], index: number): number {
  const [block, next] = [blocks[index] as Block, blocks[index + 1]];
  if (!block.keepNext || !next) return block.least;
  return block.height + Math.max(block.after, next.before) + keptTogether(blocks, index + 1);
}

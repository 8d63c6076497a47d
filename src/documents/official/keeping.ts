import type { OfficialBlock } from './official-document.js';

/**
 * Whether a block may not be the last of its page: a heading, what introduces a table, and the last words of a
 * document, so that its signature never stands on a page alone.
 * @param closes the blocks are the body of a document, which its signature follows.
 */
export function keepsWithNext(blocks: readonly OfficialBlock[], index: number, closes: boolean): boolean {
  const [block, next] = [blocks[index], blocks[index + 1]];
  if (!block || block.type === 'table') return false;
  return block.type === 'heading' || next?.type === 'table' || (closes && !next);
}

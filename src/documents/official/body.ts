import type { FileChild } from 'docx';
import type { OfficialBlock } from './official-document.js';
import { keepsWithNext } from './keeping.js';
import { textWidth } from './official-form.js';
import type { Orientation } from './official-form.js';
import { STYLE } from './styles.js';
import { officialTable } from './table.js';
import { headingWords } from './wording.js';
import { FinishedElement, paragraphContent } from './wordml.js';

/**
 * The content of a document, or the remarks over an appendix table (ô số 6).
 * @param closes the signature follows.
 */
export function bodyBlocks(
  blocks: OfficialBlock[],
  { orientation, closes }: { orientation: Orientation; closes: boolean },
): FileChild[] {
  return blocks.flatMap((block, index) => {
    if (block.type === 'heading') return [heading(block)];
    // A table at once followed by another would become one with it.
    if (block.type === 'table')
      return [officialTable(block.table, textWidth(orientation), 'normal'), gap(false)];
    const text = typeof block.text === 'string' ? [{ text: block.text }] : block.text;
    const words = block.type === 'item' ? [{ text: '- ' }, ...text] : text;
    const keepNext = keepsWithNext(blocks, index, closes);
    return [new FinishedElement('w:p', paragraphContent(STYLE.body, words, { keepNext }))];
  });
}

/** A small distance after a table, or before the signature, which it stays with. */
export function gap(keepNext: boolean): FileChild {
  return new FinishedElement('w:p', paragraphContent(STYLE.gap, [], { keepNext }));
}

const HEADING_STYLES = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' } as const;

function heading({ level, label, text }: Extract<OfficialBlock, { type: 'heading' }>): FileChild {
  return new FinishedElement(
    'w:p',
    paragraphContent(HEADING_STYLES[level], headingWords(level, label, text)),
  );
}

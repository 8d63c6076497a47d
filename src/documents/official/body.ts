import type { FileChild } from 'docx';
import type { OfficialBlock } from './official-document.js';
import { textWidth } from './official-form.js';
import { STYLE } from './styles.js';
import { officialTable } from './table.js';
import { capitals } from './wording.js';
import { FinishedElement, paragraphContent } from './wordml.js';

/** The content of a document, or the remarks over an appendix table (ô số 6). */
export function bodyBlocks(
  blocks: OfficialBlock[],
  orientation: 'portrait' | 'landscape' = 'portrait',
): FileChild[] {
  return blocks.flatMap((block) => bodyBlock(block, orientation));
}

function bodyBlock(block: OfficialBlock, orientation: 'portrait' | 'landscape'): FileChild[] {
  switch (block.type) {
    case 'heading':
      return [heading(block)];
    case 'paragraph':
      return [new FinishedElement('w:p', paragraphContent(STYLE.body, block.text))];
    case 'item': {
      const text = typeof block.text === 'string' ? [{ text: block.text }] : block.text;
      return [new FinishedElement('w:p', paragraphContent(STYLE.body, [{ text: '- ' }, ...text]))];
    }
    case 'table':
      // A table at once followed by another would become one with it.
      return [officialTable(block.table, textWidth(orientation), 'normal'), gap()];
  }
}

/** A small distance after a table. */
export function gap(): FileChild {
  return new FinishedElement('w:p', paragraphContent(STYLE.gap, []));
}

const HEADING_STYLES = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' } as const;

function heading({ level, label, text }: Extract<OfficialBlock, { type: 'heading' }>): FileChild {
  const words = level === 1 ? `${label}. ${capitals(text)}` : `${label}${level === 2 ? '.' : ')'} ${text}`;
  return new FinishedElement('w:p', paragraphContent(HEADING_STYLES[level], words));
}

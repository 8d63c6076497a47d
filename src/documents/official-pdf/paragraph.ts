import { headingWords } from '../official/wording.js';
import { keepsWithNext } from '../official/keeping.js';
import type { OfficialBlock } from '../official/index.js';
import { OFFICIAL_FORM as FORM } from '../official/official-form.js';
import type { Orientation } from '../official/official-form.js';
import type { Block } from './block.js';
import { LINE_HEIGHT } from './faces.js';
import { millimetres } from './paper.js';
import type { Paper } from './paper.js';
import { tableBlock } from './table.js';
import { piecesOf, textLines } from './text-lines.js';
import type { TextLine } from './text-lines.js';

/** After a table, as in the .docx. */
const AFTER_TABLE = 5;
/** A page neither begins nor ends with a single line of a paragraph. */
const FEWEST_LINES = 2;

/** The content of a document, or the remarks over an appendix table. @param closes the signature follows. */
export function bodyBlocks(
  blocks: readonly OfficialBlock[],
  paper: Paper,
  { orientation, closes }: { orientation: Orientation; closes: boolean },
): Block[] {
  return blocks.map((block, index) => {
    if (block.type === 'table') return { ...tableBlock(block.table, paper, 'normal'), after: AFTER_TABLE };
    const keepNext = keepsWithNext(blocks, index, closes);
    if (block.type === 'heading') {
      const words = headingWords(block.level, block.label, block.text);
      const heading = paragraphBlock([{ text: words, bold: block.level < 3 }], paper, keepNext);
      // Appendices are bookmarked under their own title.
      if (orientation === 'landscape') return heading;
      return {
        ...heading,
        set: (to) => {
          to.bookmark(words, block.level - 1);
          heading.set(to);
        },
      };
    }
    const dash = block.type === 'item' ? [{ text: '- ' }] : [];
    return paragraphBlock([...dash, ...piecesOf(block.text)], paper, keepNext);
  });
}

function paragraphBlock(pieces: Parameters<typeof textLines>[0], paper: Paper, keepNext: boolean): Block {
  const { size, firstLine, paragraphGap, lineSpacing } = FORM.body;
  const firstIndent = millimetres(firstLine);
  const lines = textLines(pieces, { width: paper.width, firstIndent, measure: paper.measureAt(size) });
  const lineHeight = size * LINE_HEIGHT * lineSpacing;
  const setLine = (to: Paper, line: TextLine, first: boolean) => {
    const indent = first ? firstIndent : 0;
    const [x, width] = [to.left + indent, to.width - indent];
    to.setLine(line, { x, y: to.y, width, size, align: 'justify' });
    to.y += lineHeight;
  };
  return {
    before: paragraphGap,
    after: paragraphGap,
    height: lines.length * lineHeight,
    least: (lines.length <= FEWEST_LINES + 1 ? lines.length : FEWEST_LINES) * lineHeight,
    keepNext,
    set: (to) => {
      for (let index = 0; index < lines.length;) {
        const left = lines.length - index;
        const fit = Math.max(Math.floor(to.room / lineHeight), to.atTop ? 1 : 0);
        const taken = fit >= left ? left : Math.min(fit, Math.max(left - FEWEST_LINES, 1));
        for (const line of lines.slice(index, index + taken)) setLine(to, line, index++ === 0);
        if (index < lines.length) to.nextPage();
      }
    },
  };
}

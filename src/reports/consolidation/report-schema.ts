/**
 * What the text of a consolidated report may hold, the same in the editor and here: headings of three levels,
 * paragraphs, dash lists, bold, italic, and figures. A figure is a number that knows where it comes from.
 */
import { Node, Schema } from 'prosemirror-model';

export type HeadingLevel = 1 | 2 | 3;

export interface TextNode {
  type: 'text';
  text: string;
  marks?: Array<{ type: 'bold' | 'italic' }>;
}

/** A live number: `ref` names its source, `shown` is how it stands in the text. */
export interface FigureNode {
  type: 'figure';
  attrs: { ref: string; shown: string };
}

export type InlineNode = TextNode | FigureNode;

export interface ParagraphNode {
  type: 'paragraph';
  content?: InlineNode[];
}

/** `source` names what the part beneath was written from; null: a person's own heading. */
export interface HeadingNode {
  type: 'heading';
  attrs: { level: HeadingLevel; source: string | null };
  content?: InlineNode[];
}

export interface ListNode {
  type: 'bulletList';
  content: Array<{ type: 'listItem'; content: ParagraphNode[] }>;
}

export type BodyBlock = ParagraphNode | HeadingNode | ListNode;

export interface ReportBody {
  type: 'doc';
  content: BodyBlock[];
}

const LONGEST_ATTRIBUTE = 200;

/** No `validate` in words of the library: what it says would reach nobody. */
const shortText = (value: unknown): void => {
  if (typeof value !== 'string' || value.length > LONGEST_ATTRIBUTE) throw new RangeError('not a short text');
};

export const REPORT_SCHEMA = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*' },
    heading: {
      group: 'block',
      content: 'inline*',
      attrs: {
        level: {
          validate: (value: unknown) => {
            if (value !== 1 && value !== 2 && value !== 3) throw new RangeError('not a level');
          },
        },
        source: {
          default: null,
          validate: (value: unknown) => {
            if (value !== null) shortText(value);
          },
        },
      },
    },
    bulletList: { group: 'block', content: 'listItem+' },
    listItem: { content: 'paragraph' },
    text: { group: 'inline' },
    figure: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { ref: { validate: shortText }, shown: { validate: shortText } },
    },
  },
  marks: { bold: {}, italic: {} },
});

/** The text as it is kept, free of whatever else came with it; null where it is no text of a report. */
export function readBody(given: unknown): ReportBody | null {
  try {
    const node = Node.fromJSON(REPORT_SCHEMA, given);
    if (node.type.name !== 'doc') return null;
    node.check();
    return node.toJSON() as ReportBody;
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}

/** Whether two pieces of text say the same, in the same form. */
export function sameBlocks(one: readonly BodyBlock[], other: readonly BodyBlock[]): boolean {
  if (one.length !== other.length) return false;
  if (!one.length) return true;
  const node = (content: readonly BodyBlock[]) => Node.fromJSON(REPORT_SCHEMA, { type: 'doc', content });
  return node(one).eq(node(other));
}

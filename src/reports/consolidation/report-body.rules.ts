/** The text of a report taken apart: parts under their headings, figures in their sentences. Pure. */
import { sameBlocks } from './report-schema.js';
import type {
  BodyBlock,
  FigureNode,
  HeadingNode,
  InlineNode,
  ListNode,
  ParagraphNode,
  ReportBody,
} from './report-schema.js';

/** What stands before the first heading. */
export const OPENING = 'opening';

/** A piece of a sentence: words, bold words, or a figure. */
export type Piece = string | { bold: string } | FigureNode;

export function figure(ref: string, shown: string): FigureNode {
  return { type: 'figure', attrs: { ref, shown } };
}

export function paragraph(...pieces: Piece[]): ParagraphNode {
  return { type: 'paragraph', content: inline(pieces) };
}

export function heading(level: 1 | 2 | 3, source: string | null, text: string): HeadingNode {
  return { type: 'heading', attrs: { level, source }, content: inline([text]) };
}

/** A dash list; none for no items. */
export function list(items: readonly Piece[][]): ListNode[] {
  if (!items.length) return [];
  return [
    {
      type: 'bulletList',
      content: items.map((pieces) => ({ type: 'listItem', content: [paragraph(...pieces)] })),
    },
  ];
}

function inline(pieces: readonly Piece[]): InlineNode[] {
  return pieces.flatMap((piece): InlineNode[] => {
    if (typeof piece === 'string') return piece ? [{ type: 'text', text: piece }] : [];
    if ('bold' in piece) return [{ type: 'text', text: piece.bold, marks: [{ type: 'bold' }] }];
    return [piece];
  });
}

/** One line of the text: a heading, a paragraph, or an item of a list. */
export interface BodyLine {
  /** The nearest heading's source at or above it. */
  source: string | null;
  content: readonly InlineNode[];
}

export function linesOf(body: ReportBody): BodyLine[] {
  let source: string | null = OPENING;
  return body.content.flatMap((block): BodyLine[] => {
    if (block.type === 'heading') source = block.attrs.source;
    if (block.type !== 'bulletList') return [{ source, content: block.content ?? [] }];
    return block.content.map(({ content }) => ({ source, content: content[0]?.content ?? [] }));
  });
}

/** A line as it is read, its figures as they are shown. */
export function lineText(content: readonly InlineNode[]): string {
  return content.map((node) => (node.type === 'text' ? node.text : node.attrs.shown)).join('');
}

/** From the heading of `source` to the next of its level or above; null where the heading is gone. */
export function partOf(body: ReportBody, source: string): { from: number; to: number } | null {
  const blocks = body.content;
  const from = source === OPENING ? 0 : blocks.findIndex((block) => sourceOf(block) === source);
  if (from < 0) return null;
  const first = blocks[from] as BodyBlock;
  const level = source === OPENING ? 3 : first.type === 'heading' ? first.attrs.level : 3;
  const after = source === OPENING ? 0 : from + 1;
  const next = blocks.findIndex(
    (block, index) => index >= after && block.type === 'heading' && block.attrs.level <= level,
  );
  return { from, to: next < 0 ? blocks.length : next };
}

function sourceOf(block: BodyBlock): string | null {
  return block.type === 'heading' ? block.attrs.source : null;
}

/** The sources of the text's parts, the opening first, in their order. */
export function sourcesOf(body: ReportBody): string[] {
  return [OPENING, ...body.content.map(sourceOf).filter((source) => source !== null)];
}

/** A part as it stands in the text; empty where it is gone. */
export function blocksOf(body: ReportBody, source: string): BodyBlock[] {
  const part = partOf(body, source);
  return part ? body.content.slice(part.from, part.to) : [];
}

/** Whether a person has changed a part since it was last written from its sources; a newer number is no change. */
export function isEdited(body: ReportBody, written: ReportBody, source: string): boolean {
  const words = (from: ReportBody) =>
    withShown({ ...from, content: blocksOf(from, source) }, () => '').content;
  return !sameBlocks(words(body), words(written));
}

/** The text with each figure shown as `shown` says. */
export function withShown(body: ReportBody, shown: (figure: FigureNode) => string): ReportBody {
  const line = <T extends ParagraphNode | HeadingNode>(block: T): T =>
    block.content
      ? {
          ...block,
          content: block.content.map((node) =>
            node.type === 'figure' ? figure(node.attrs.ref, shown(node)) : node,
          ),
        }
      : block;
  return {
    ...body,
    content: body.content.map((block) =>
      block.type === 'bulletList'
        ? {
            ...block,
            content: block.content.map((item) => ({ ...item, content: item.content.map(line) })),
          }
        : line(block),
    ),
  };
}

/** The text with one part put in the place of the old one; at the end where there was none. */
export function withPart(body: ReportBody, source: string, blocks: readonly BodyBlock[]): ReportBody {
  const end = body.content.length;
  const { from, to } = partOf(body, source) ?? { from: end, to: end };
  return { ...body, content: [...body.content.slice(0, from), ...blocks, ...body.content.slice(to)] };
}

/** Every figure of the text in its order. */
export function figuresIn(body: ReportBody): FigureNode[] {
  return linesOf(body).flatMap(({ content }) => content.filter((node) => node.type === 'figure'));
}

import { Extension, mergeAttributes, Node } from '@tiptap/core';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import StarterKit from '@tiptap/starter-kit';

/** What is known of the figures besides what stands in the text. */
export interface FigureMarks {
  labels: ReadonlyMap<string, string>;
  /** `ref shown` of those that no longer agree. */
  disagreeing: ReadonlySet<string>;
}

const MARKS = new PluginKey<FigureMarks>('figureMarks');
export const figureKey = (ref: string, shown: string) => `${ref} ${shown}`;

/** A live number: one piece of the sentence that knows its source. */
const Figure = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes() {
    return {
      ref: { parseHTML: (element: HTMLElement) => element.dataset.figure, renderHTML: () => ({}) },
      shown: { parseHTML: (element: HTMLElement) => element.textContent, renderHTML: () => ({}) },
    };
  },
  parseHTML() {
    return [{ tag: 'span[data-figure]' }];
  },
  renderHTML({ node, HTMLAttributes }) {
    const { ref, shown } = node.attrs as { ref: string; shown: string };
    return ['span', mergeAttributes(HTMLAttributes, { 'data-figure': ref }), shown];
  },
  renderText: ({ node }) => String(node.attrs.shown),
});

function decorationsOf(doc: ProseMirrorNode, { labels, disagreeing }: FigureMarks): DecorationSet {
  const decorations: Decoration[] = [];
  doc.descendants((node, position) => {
    if (node.type.name !== 'figure') return;
    const { ref, shown } = node.attrs as { ref: string; shown: string };
    const wrong = disagreeing.has(figureKey(ref, shown));
    decorations.push(
      Decoration.node(position, position + node.nodeSize, {
        title: labels.get(ref) ?? '',
        ...(wrong ? { 'data-disagrees': 'true' } : {}),
      }),
    );
  });
  return DecorationSet.create(doc, decorations);
}

/** Says at each figure where it comes from, and marks those that no longer agree. */
const FigureNotes = Extension.create({
  name: 'figureNotes',
  addProseMirrorPlugins() {
    return [
      new Plugin<FigureMarks>({
        key: MARKS,
        state: {
          init: () => ({ labels: new Map(), disagreeing: new Set() }),
          apply: (transaction, marks) => (transaction.getMeta(MARKS) as FigureMarks | undefined) ?? marks,
        },
        props: {
          decorations(state) {
            const marks = MARKS.getState(state);
            return marks && decorationsOf(state.doc, marks);
          },
        },
      }),
    ];
  },
});

/** A heading keeps what its part was written from; one that is pasted or begun anew has no source. */
const HeadingSource = Extension.create({
  name: 'headingSource',
  addGlobalAttributes() {
    return [
      {
        types: ['heading'],
        attributes: {
          source: {
            default: null,
            keepOnSplit: false,
            parseHTML: () => null,
            renderHTML: () => ({}),
          },
        },
      },
    ];
  },
});

/** One line of a dash list: no lists within lists. */
const Item = Node.create({
  name: 'listItem',
  content: 'paragraph',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.splitListItem(this.name) };
  },
});

/** Exactly what the server's schema knows: whatever else is pasted loses its form and keeps its words. */
export const REPORT_EXTENSIONS = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    hardBreak: false,
    heading: { levels: [1, 2, 3] },
    horizontalRule: false,
    link: false,
    listItem: false,
    orderedList: false,
    strike: false,
    trailingNode: false,
    underline: false,
  }),
  HeadingSource,
  Item,
  Figure,
  FigureNotes,
];

export const FIGURE_MARKS = MARKS;

import type { Editor } from '@tiptap/react';
import { useEditor } from '@tiptap/react';
import { useEffect } from 'react';
import type { FigureCheck, FigureSource } from '../../api/types';
import { useLatest } from '../../components/useLatest';
import type { BodyNode } from './body.rules';
import { rowsAsLines } from './pasted';
import { FIGURE_MARKS, figureKey, REPORT_EXTENSIONS } from './report-extensions';

interface ReportEditorOptions {
  body: BodyNode;
  editable: boolean;
  label: string;
  sources: FigureSource[];
  check: FigureCheck | null;
  onChange: (body: BodyNode) => void;
}

export function useReportEditor({ body, editable, label, sources, check, onChange }: ReportEditorOptions) {
  const changed = useLatest(onChange);
  const editor = useEditor({
    extensions: REPORT_EXTENSIONS,
    content: body,
    editable,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      transformPastedHTML: rowsAsLines,
      attributes: {
        role: editable ? 'textbox' : 'article',
        ...(editable ? { 'aria-multiline': 'true' } : {}),
        'aria-label': label,
        lang: 'vi',
      },
    },
    onUpdate: ({ editor: current }) => changed(bodyOf(current)),
  });
  useEffect(() => {
    if (!editor) return;
    const marks = {
      labels: new Map(sources.map(({ ref, label: words }) => [ref, words])),
      disagreeing: new Set((check?.disagreements ?? []).map(({ ref, shown }) => figureKey(ref, shown))),
    };
    editor.view.dispatch(editor.state.tr.setMeta(FIGURE_MARKS, marks).setMeta('addToHistory', false));
  }, [editor, sources, check]);
  return editor;
}

export const bodyOf = (editor: Editor) => editor.getJSON() as BodyNode;

/** Puts another text in the place of the one that is shown, without telling that somebody typed it. */
export function showBody(editor: Editor, body: BodyNode): void {
  editor.commands.setContent(body, { emitUpdate: false });
}

/** Lets each figure of these show what its source says now. */
export function acceptFigures(editor: Editor, accepted: FigureCheck['disagreements']): void {
  const now = new Map(accepted.map(({ ref, shown, now: value }) => [figureKey(ref, shown), value]));
  const transaction = editor.state.tr;
  editor.state.doc.descendants((node, position) => {
    if (node.type.name !== 'figure') return;
    const { ref, shown } = node.attrs as { ref: string; shown: string };
    const value = now.get(figureKey(ref, shown));
    if (value) transaction.setNodeAttribute(position, 'shown', value);
  });
  editor.view.dispatch(transaction);
}

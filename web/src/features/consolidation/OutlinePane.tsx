import { SyncOutlined } from '@ant-design/icons';
import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReportPart } from '../../api/types';
import { headingLabels } from './body.rules';
import styles from './Consolidation.module.css';

interface OutlinePaneProps {
  editor: Editor;
  parts: ReportPart[];
  /** Null: the text can only be read. */
  onRewrite: ((source: string, title: string) => void) | null;
}

interface Entry {
  title: string;
  level: number;
  source: string | null;
  position: number;
}

/** The text's headings: a way to each, and to writing its part again from its sources. */
export function OutlinePane({ editor, parts, onRewrite }: OutlinePaneProps) {
  const { t } = useTranslation('consolidation');
  const entries = useEditorState({
    editor,
    selector: ({ editor: current }) => {
      const found: Entry[] = [{ title: '', level: 0, source: 'opening', position: 0 }];
      current.state.doc.forEach((node, position) => {
        if (node.type.name !== 'heading') return;
        const { level, source } = node.attrs as { level: number; source: string | null };
        found.push({ title: node.textContent, level, source, position: position + 1 });
      });
      return found;
    },
    equalityFn: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
  const labels = ['', ...headingLabels(entries.slice(1).map(({ level }) => level))];
  const edited = new Set(parts.filter((part) => part.edited).map(({ source }) => source));
  const known = new Set(parts.map(({ source }) => source));
  const go = (position: number) => {
    editor.commands.setTextSelection(position);
    editor.commands.focus();
    const { node } = editor.view.domAtPos(position);
    const element = node instanceof Element ? node : node.parentElement;
    element?.scrollIntoView({ block: 'start' });
  };
  return (
    <nav aria-label={t('outline')} className={styles.outline}>
      <h2>{t('outline')}</h2>
      <ol>
        {entries.map(({ title, level, source, position }, index) => {
          const name = level ? title : t('opening');
          return (
            <li key={`${position}-${source}`} data-level={level}>
              <button type="button" className={styles.heading} onClick={() => go(position)}>
                {labels[index]} {name}
                {source && edited.has(source) && <small> ({t('edited')})</small>}
              </button>
              {onRewrite && source && known.has(source) && (
                <Button
                  size="small"
                  type="text"
                  icon={<SyncOutlined aria-hidden />}
                  aria-label={t('rewriteOf', { title: name })}
                  title={t('rewrite')}
                  onClick={() => onRewrite(source, name)}
                />
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

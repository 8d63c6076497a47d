import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FigureCheck, FigureSource } from '../../api/types';
import { fold } from '../../components/fold';
import { CheckResult } from './CheckResult';
import styles from './Consolidation.module.css';

interface SourcesPaneProps {
  editor: Editor;
  sources: FigureSource[];
  check: FigureCheck | null;
  editable: boolean;
  onAccept: (accepted: FigureCheck['disagreements']) => void;
}

const SHOWN_AT_ONCE = 40;

/** Where the figure that is pointed at comes from, what a check found, and all figures there are. */
export function SourcesPane({ editor, sources, check, editable, onAccept }: SourcesPaneProps) {
  const { t } = useTranslation('consolidation');
  const [words, setWords] = useState('');
  const pointed = useEditorState({
    editor,
    selector: ({ editor: current }) => {
      const { node } = current.state.selection as { node?: { type: { name: string }; attrs: object } };
      return node?.type.name === 'figure' ? (node.attrs as { ref: string; shown: string }) : null;
    },
  });
  const source = pointed && sources.find(({ ref }) => ref === pointed.ref);
  const found = sources.filter(({ label }) => fold(label).includes(fold(words)));
  return (
    <aside aria-label={t('sources')} className={styles.sources}>
      <section aria-live="polite">
        <h2>{t('pointed')}</h2>
        {!pointed && <p className={styles.soft}>{t('pointHint')}</p>}
        {pointed && (
          <p>
            <strong>{pointed.shown}</strong> {source ? source.label : t('noSource')}{' '}
            {source?.link && <Link to={source.link}>{t('seeList')}</Link>}
          </p>
        )}
      </section>
      {check && <CheckResult check={check} onAccept={onAccept} />}
      {editable && (
        <section>
          <h2>{t('insertable')}</h2>
          <Input
            aria-label={t('find')}
            placeholder={t('find')}
            allowClear
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
          <ul className={styles.figures} tabIndex={0} aria-label={t('insertable')}>
            {found.slice(0, SHOWN_AT_ONCE).map(({ ref, shown, label }) => (
              <li key={ref}>
                <Button
                  size="small"
                  aria-label={t('insert', { shown, label })}
                  onClick={() =>
                    editor.chain().focus().insertContent({ type: 'figure', attrs: { ref, shown } }).run()
                  }
                >
                  {shown}
                </Button>
                <span>{label}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

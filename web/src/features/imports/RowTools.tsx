import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DraftTask } from '../../api/types';
import { cutOf } from './cut.rules';
import styles from './RowsPane.module.css';
import { useReview } from './useReview';

interface RowToolsProps {
  task: DraftTask;
  contentId: string;
  /** Resolves when what was typed into the content has been kept; false: it was refused. */
  contentKept: () => Promise<boolean>;
}

/** What can be done with a row as a whole. */
export function RowTools({ task, contentId, contentKept }: RowToolsProps) {
  const { t } = useTranslation('imports');
  const { message } = App.useApp();
  const { draft, send, pending, edit } = useReview();
  const taskKey = task.key;
  const above = draft.tasks[draft.tasks.findIndex(({ key }) => key === taskKey) - 1];
  const aboveName = above && [above.ordinal, above.content].filter(Boolean).join('. ');

  const splitAtCursor = async () => {
    const cut = cutOf(document.getElementById(contentId) as HTMLTextAreaElement);
    if (cut === null) return void message.info(t('review.splitHow'));
    if (await contentKept()) await send({ op: 'split-task', taskKey, at: cut });
  };
  const splitLines = async () => {
    if (await contentKept()) await send({ op: 'split-task', taskKey });
  };
  /** What it went into is looked at now. */
  const merge = async () => {
    if (above && (await send({ op: 'merge-tasks', taskKey }))) edit(above.key);
  };
  return (
    <div className={styles.tools}>
      {above && (
        <Button
          size="small"
          disabled={pending}
          title={aboveName}
          aria-label={`${t('review.merge')}: ${aboveName}`}
          onClick={() => void merge()}
        >
          {t('review.merge')}
        </Button>
      )}
      <Button
        size="small"
        disabled={pending}
        title={t('review.splitHow')}
        onClick={() => void splitAtCursor()}
      >
        {t('review.split')}
      </Button>
      {task.content.includes('\n') && (
        <Button size="small" disabled={pending} onClick={() => void splitLines()}>
          {t('review.splitLines')}
        </Button>
      )}
      <Button
        danger
        size="small"
        disabled={pending}
        onClick={() => void send({ op: 'remove-task', taskKey })}
      >
        {t('review.removeRow')}
      </Button>
    </div>
  );
}

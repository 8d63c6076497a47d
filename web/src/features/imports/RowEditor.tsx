import { Select } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftTask } from '../../api/types';
import { sectionName } from '../plans/by-section.rules';
import { DeadlineEditor } from './DeadlineEditor';
import { EditableText } from './EditableText';
import { LeaderEditor } from './LeaderEditor';
import { ReferencesEditor } from './ReferencesEditor';
import styles from './RowsPane.module.css';
import { RowTools } from './RowTools';
import { Spot } from './Spot';
import { useReview } from './useReview';

/** All of one task, each part saved as soon as it is changed. */
export function RowEditor({ task }: { task: DraftTask }) {
  const { t } = useTranslation('imports');
  const { draft, sendTyped } = useReview();
  const taskKey = task.key;
  const set =
    (field: 'content' | 'product' | 'ordinal' | 'sectionKey') =>
    (value: string | null, goesOn = false) =>
      sendTyped({ op: 'set-task', taskKey, field, value }, goesOn);
  // Leaving the text for one of the tools saves it first; the tool waits for that.
  const contentKept = useRef(Promise.resolve(true));
  const id = (field: string) => `${taskKey}-${field}`;
  return (
    <div className={styles.editor}>
      <Spot as="div" at={task.contentAt} className={styles.field}>
        <label htmlFor={id('content')}>{t('field.content')}</label>
        <EditableText
          id={id('content')}
          lines={2}
          value={task.content}
          asTyped
          onSave={(text, goesOn) => (contentKept.current = set('content')(text, goesOn))}
        />
      </Spot>
      <div className={styles.pair}>
        <div className={styles.field}>
          <label htmlFor={id('ordinal')}>{t('field.ordinal')}</label>
          <EditableText id={id('ordinal')} value={task.ordinal} onSave={set('ordinal')} />
        </div>
        <div className={styles.field}>
          <label htmlFor={id('section')}>{t('field.section')}</label>
          <Select
            id={id('section')}
            value={task.sectionKey ?? ''}
            style={{ width: '100%' }}
            popupMatchSelectWidth={false}
            options={[
              { value: '', label: t('field.noSection') },
              ...draft.sections.map((section) => ({ value: section.key, label: sectionName(section) })),
            ]}
            onChange={(key) => void set('sectionKey')(key || null)}
          />
        </div>
      </div>
      <Spot as="div" at={task.productAt} className={styles.field}>
        <label htmlFor={id('product')}>{t('field.product')}</label>
        <EditableText id={id('product')} value={task.product} asTyped onSave={set('product')} />
      </Spot>
      <ReferencesEditor taskKey={taskKey} role="LEAD" name="leads" references={task.leads} />
      <ReferencesEditor
        taskKey={taskKey}
        role="COORDINATING"
        name="coordinating"
        references={task.coordinating}
      />
      {task.supervising.length > 0 && (
        <ReferencesEditor
          taskKey={taskKey}
          role="SUPERVISING"
          name="supervising"
          references={task.supervising}
        />
      )}
      <LeaderEditor taskKey={taskKey} leader={task.leader} />
      <DeadlineEditor taskKey={taskKey} deadline={task.deadline} />
      <RowTools task={task} contentId={id('content')} contentKept={() => contentKept.current} />
    </div>
  );
}

import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DraftDeadline } from '../../api/types';
import DayField from '../../components/DayField';
import { DeadlineText } from './DeadlineText';
import { EditableText } from './EditableText';
import styles from './RowsPane.module.css';
import { Spot } from './Spot';
import { useReview } from './useReview';

/** A deadline in the document's words, which are read again, or as a day. */
export function DeadlineEditor({ taskKey, deadline }: { taskKey: string; deadline: DraftDeadline }) {
  const { t } = useTranslation('imports');
  const { send } = useReview();
  const { due, exclusive, raw } = deadline;
  const setDay = (day: string | null, before: boolean) =>
    void send({
      op: 'set-deadline',
      taskKey,
      deadline: day ? { kind: 'date', from: null, due: day, exclusive: before } : { raw: '' },
    });
  const id = `${taskKey}-deadline`;
  return (
    <Spot as="div" at={deadline.at} className={styles.field}>
      <label htmlFor={id}>
        {t('field.deadline')}: <DeadlineText deadline={deadline} />
      </label>
      <div className={styles.deadline}>
        <EditableText
          id={id}
          value={raw}
          placeholder={t('field.deadlineHint')}
          onSave={(text) => send({ op: 'set-deadline', taskKey, deadline: { raw: text ?? '' } })}
        />
        <DayField value={due} label={t('field.deadlineDay')} onChange={(day) => setDay(day, exclusive)} />
        <Checkbox
          checked={exclusive}
          disabled={due === null}
          onChange={({ target }) => setDay(due, target.checked)}
        >
          {t('field.deadlineBefore')}
        </Checkbox>
      </div>
    </Spot>
  );
}

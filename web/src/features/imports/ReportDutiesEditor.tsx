import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReportingDeadline } from '../../api/types';
import DayField from '../../components/DayField';
import { AddDuty } from './AddDuty';
import { EditableText } from './EditableText';
import styles from './RowsPane.module.css';
import { useReview } from './useReview';

/** The reports that the document asks for: in its words, on which days, to whom. */
export function ReportDutiesEditor({ duties }: { duties: ReportingDeadline[] }) {
  const { t } = useTranslation('imports');
  return (
    <div className={`${styles.field} ${styles.wide}`} role="group" aria-labelledby="document-duties">
      <span id="document-duties" className={styles.label}>
        {t('document.duties')}
      </span>
      {duties.map((duty, index) => (
        <Duty key={`${index}-${duty.raw}`} duty={duty} index={index} />
      ))}
      <AddDuty />
    </div>
  );
}

function Duty({ duty, index }: { duty: ReportingDeadline; index: number }) {
  const { t } = useTranslation('imports');
  const { send, pending } = useReview();
  const id = `duty-${index}`;
  const { raw, due, exclusive, recipient } = duty;
  const set = (change: Partial<ReportingDeadline>) =>
    send({ op: 'set-report-deadline', index, deadline: { raw, due, exclusive, recipient, ...change } });
  // Other words mean another day; of several days they cannot say which.
  const setWords = (words: string | null) =>
    due.length === 1
      ? send({ op: 'set-report-deadline', index, deadline: { raw: words ?? '', recipient } })
      : set({ raw: words ?? '' });
  const setDay = (at: number, day: string | null) =>
    set({ due: due.toSpliced(at, 1, ...(day ? [day] : [])) });
  return (
    <div className={styles.duty} role="group" aria-label={t('document.duty', { number: index + 1 })}>
      <label htmlFor={`${id}-raw`}>{t('document.dutyWords')}</label>
      <EditableText id={`${id}-raw`} value={raw} onSave={setWords} />
      <div className={styles.days}>
        {due.map((day, at) => (
          <DayField
            key={day}
            value={day}
            label={t('document.dutyDay')}
            onChange={(next) => void setDay(at, next)}
          />
        ))}
        <DayField
          key={due.length}
          value={null}
          label={t('document.dutyAnotherDay')}
          onChange={(day) => day && void set({ due: [...due, day] })}
        />
        <Checkbox
          checked={exclusive}
          disabled={due.length === 0}
          onChange={({ target }) => void set({ exclusive: target.checked })}
        >
          {t('field.deadlineBefore')}
        </Checkbox>
      </div>
      <label htmlFor={`${id}-recipient`}>{t('document.dutyRecipient')}</label>
      <EditableText id={`${id}-recipient`} value={recipient} onSave={(text) => set({ recipient: text })} />
      <div>
        <Button
          danger
          size="small"
          disabled={pending}
          onClick={() => void send({ op: 'set-report-deadline', index, deadline: null })}
        >
          {t('document.removeDuty')}
        </Button>
      </div>
    </div>
  );
}

import { Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import DayField from '../../components/DayField';
import styles from './UpdateForm.module.css';

interface DateAndReasonProps {
  /** Left out where no date is given. */
  date?: { value: string | null; min: string; label: string; onChange: (day: string | null) => void };
  reason: {
    value: string;
    label: string;
    hint: string;
    required: boolean;
    onChange: (reason: string) => void;
  };
  /** It was sent once: what is missing is said. */
  checked: boolean;
}

/** The two fields of everything that is asked or answered about a later date. */
export function DateAndReason({ date, reason, checked }: DateAndReasonProps) {
  const { t } = useTranslation('work');
  const id = useId();
  const dateMissing = checked && date !== undefined && !date.value;
  const reasonMissing = checked && reason.required && !reason.value.trim();
  return (
    <>
      {date && (
        <div className={styles.field} style={{ marginTop: 12 }}>
          <label htmlFor={`${id}-date`}>{date.label}</label>
          <DayField id={`${id}-date`} value={date.value} min={date.min} onChange={date.onChange} />
          {dateMissing && (
            <span role="alert" className={styles.missing}>
              {t('extension.dateRequired')}
            </span>
          )}
        </div>
      )}
      <div className={styles.field} style={{ margin: '12px 0' }}>
        <label htmlFor={`${id}-reason`}>
          {reason.label} {!reason.required && <small>{t('form.optional')}</small>}
        </label>
        <Input.TextArea
          id={`${id}-reason`}
          autoSize={{ minRows: 3, maxRows: 10 }}
          maxLength={2000}
          placeholder={reason.hint}
          value={reason.value}
          status={reasonMissing ? 'error' : undefined}
          aria-invalid={reasonMissing}
          onChange={({ target }) => reason.onChange(target.value)}
        />
        {reasonMissing && (
          <span role="alert" className={styles.missing}>
            {t('extension.reasonRequired')}
          </span>
        )}
      </div>
    </>
  );
}

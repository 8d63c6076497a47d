import { Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readDays } from './fields.rules';
import styles from './ReminderPolicyPage.module.css';
import { Wrong } from './Wrong';

interface DaysFieldProps {
  label: string;
  value: number | null;
  /** Whether nothing may be given: never. */
  optional?: boolean;
  onChange: (days: number | null) => void;
  onWrong: (field: string, wrong: boolean) => void;
}

/** A number of working days. What is no such number stays as it was typed, and says what would be one. */
export function DaysField({ label, value, optional = false, onChange, onWrong }: DaysFieldProps) {
  const { t } = useTranslation('reminders');
  const id = useId();
  const [text, setText] = useState(value === null ? '' : String(value));
  const wrong = isWrong(readDays(text), optional);
  const read = (typed: string) => {
    setText(typed);
    const days = readDays(typed);
    onWrong(id, isWrong(days, optional));
    if (days !== undefined && !isWrong(days, optional)) onChange(days);
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.days}>
        <Input
          id={id}
          value={text}
          inputMode="numeric"
          maxLength={4}
          status={wrong ? 'error' : undefined}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          style={{ width: 88 }}
          onChange={({ target }) => read(target.value)}
        />
        <span>{t('days')}</span>
        {optional && <span className={styles.soft}>({t('never')})</span>}
      </div>
      {wrong && <Wrong id={`${id}-wrong`}>{t(optional ? 'daysWrongOptional' : 'daysWrong')}</Wrong>}
    </div>
  );
}

function isWrong(days: number | null | undefined, optional: boolean): boolean {
  return days === undefined || (days === null && !optional);
}

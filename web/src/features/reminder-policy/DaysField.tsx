import { InputNumber } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './ReminderPolicyPage.module.css';

interface DaysFieldProps {
  label: string;
  value: number | null;
  /** Whether nothing may be given: never. */
  optional?: boolean;
  onChange: (days: number | null) => void;
}

/** A number of working days. */
export function DaysField({ label, value, optional, onChange }: DaysFieldProps) {
  const { t } = useTranslation('reminders');
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.days}>
        <InputNumber
          id={id}
          min={1}
          max={60}
          precision={0}
          value={value}
          onChange={(days) => (days !== null || optional) && onChange(days)}
        />
        <span>{t('days')}</span>
        {optional && <span className={styles.soft}>({t('never')})</span>}
      </div>
    </div>
  );
}

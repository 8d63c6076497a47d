import { Input } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './UpdateForm.module.css';

const DayField = lazy(() => import('../../components/DayField'));

interface ResultDocumentProps {
  number: string;
  /** `yyyy-MM-dd` */
  on: string | null;
  today: string;
  onChange: (document: { documentNumber: string } | { documentOn: string | null }) => void;
}

/** Number and date of the document that reports the result. The date is asked for once there is a number. */
export function ResultDocument({ number, on, today, onChange }: ResultDocumentProps) {
  const { t } = useTranslation('work');
  return (
    <div className={styles.pair}>
      <div className={styles.field}>
        <label htmlFor="document-number">
          {t('form.documentNumber')} <small>{t('form.optional')}</small>
        </label>
        <Input
          id="document-number"
          maxLength={100}
          placeholder="324/BC-UBND"
          value={number}
          onChange={({ target }) => onChange({ documentNumber: target.value })}
        />
      </div>
      {(number || on) && (
        <div className={styles.field}>
          <label htmlFor="document-on">{t('form.documentOn')}</label>
          <Suspense>
            <DayField
              id="document-on"
              value={on}
              max={today}
              onChange={(documentOn) => onChange({ documentOn })}
            />
          </Suspense>
        </div>
      )}
    </div>
  );
}

import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../components/dates';
import type { Difference, DifferingField, FieldValue } from './differences.rules';
import styles from './ReminderPolicyPage.module.css';

interface ChangedMeanwhileProps {
  differences: Difference[];
  onTake: () => void;
  onKeep: () => void;
}

/** Somebody else saved while this was being written: nothing is lost, and the person says which of the two is right. */
export function ChangedMeanwhile({ differences, onTake, onKeep }: ChangedMeanwhileProps) {
  const { t } = useTranslation('reminders');
  const written = useWritten();
  return (
    <Alert
      type="warning"
      showIcon
      title={t('meanwhile.title')}
      description={
        <>
          <ul className={styles.differences}>
            {differences.map(({ field, theirs, mine }) => (
              <li key={field}>
                {t('meanwhile.line', {
                  field: t(`meanwhile.field.${field}`),
                  theirs: written(field, theirs),
                  mine: written(field, mine),
                })}
              </li>
            ))}
          </ul>
          <div className={styles.days}>
            <Button onClick={onTake}>{t('meanwhile.take')}</Button>
            <Button onClick={onKeep}>{t('meanwhile.keep')}</Button>
          </div>
        </>
      }
    />
  );
}

/** A field's value as a person would say it. */
function useWritten(): (field: DifferingField, value: FieldValue) => string {
  const { t } = useTranslation('reminders');
  return (field, value) => {
    if (value === null) return t('meanwhile.never');
    if (typeof value === 'boolean') return t(value ? 'meanwhile.yes' : 'meanwhile.no');
    if (typeof value === 'number') return `${value} ${t('days')}`;
    if (typeof value === 'string') return value;
    if (value.length === 0) return t('meanwhile.none');
    if (field === 'quietWeekdays')
      return value.map((day) => t(`weekday.d${day as 1 | 2 | 3 | 4 | 5 | 6 | 7}`)).join(', ');
    if (field === 'quietDates') return value.map((day) => formatDay(String(day))).join(', ');
    return value.join(', ');
  };
}

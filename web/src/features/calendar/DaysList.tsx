import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Holiday } from '../../api/types';
import { usePhone } from '../../app/usePhone';
import { formatDay } from '../../components/dates';
import table from '../../components/table.module.css';
import styles from './CalendarPage.module.css';

interface DaysListProps {
  holidays: Holiday[];
  /** Absent for who may only look. */
  onEdit?: (holiday: Holiday) => void;
  onRemove?: (holiday: Holiday) => void;
}

/** The days of a year that are not as their week, with who announced them. */
export function DaysList({ holidays, onEdit, onRemove }: DaysListProps) {
  const { t } = useTranslation('calendar');
  const actions = (holiday: Holiday) =>
    onEdit &&
    onRemove && (
      <div className={styles.actions}>
        <Button
          icon={<EditOutlined aria-hidden />}
          aria-label={t('edit', { date: formatDay(holiday.date) })}
          onClick={() => onEdit(holiday)}
        />
        <Button
          icon={<DeleteOutlined aria-hidden />}
          aria-label={t('remove', { date: formatDay(holiday.date) })}
          onClick={() => onRemove(holiday)}
        />
      </div>
    );
  if (usePhone())
    return (
      <ul className={styles.cards} aria-label={t('list')}>
        {holidays.map((holiday) => (
          <li key={holiday.date}>
            <div>
              <strong>{formatDay(holiday.date)}</strong> · {t(`kind.${holiday.kind}`)}
              <div>{holiday.name}</div>
              <small>{holiday.source}</small>
            </div>
            {actions(holiday)}
          </li>
        ))}
      </ul>
    );
  return (
    <div className={`${table.frame} ${table.scroll}`} tabIndex={0} role="region" aria-label={t('list')}>
      <table className={table.table}>
        <caption className="visually-hidden">{t('list')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('date')}</th>
            <th scope="col">{t('kindLabel')}</th>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('source')}</th>
            {onEdit && <td />}
          </tr>
        </thead>
        <tbody>
          {holidays.map((holiday) => (
            <tr key={holiday.date}>
              <th scope="row">{formatDay(holiday.date)}</th>
              <td>{t(`kind.${holiday.kind}`)}</td>
              <td>{holiday.name}</td>
              <td>{holiday.source}</td>
              {onEdit && <td>{actions(holiday)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

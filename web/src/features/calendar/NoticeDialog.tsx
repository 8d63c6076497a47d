import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { HolidayChange, NoticeRow } from '../../api/types';
import { formatDay } from '../../components/dates';
import { ErrorNote } from '../../components/ErrorNote';
import table from '../../components/table.module.css';

interface NoticeDialogProps {
  rows: NoticeRow[];
  pending: boolean;
  error: unknown;
  onSave: (changes: HolidayChange[]) => void;
  onClose: () => void;
}

/** What an uploaded notice would change, row by row. */
export function NoticeDialog({ rows, pending, error, onSave, onClose }: NoticeDialogProps) {
  const { t } = useTranslation(['calendar', 'common']);
  const changes = rows.flatMap(({ day, now, fault }): HolidayChange[] =>
    day && !fault && JSON.stringify(day) !== JSON.stringify(now)
      ? [{ date: day.date, before: now, after: day }]
      : [],
  );
  const changed = new Set(changes.map(({ date }) => date));
  const verdict = ({ day, now, fault }: NoticeRow) => {
    if (fault) return t(`fault.${fault}`);
    if (!day || !changed.has(day.date)) return t('same');
    return now ? t('replaces', { name: now.name }) : t('isNew');
  };
  return (
    <Modal
      open
      width={860}
      title={t('importTitle')}
      okText={changes.length ? t('apply', { count: changes.length }) : t('nothingNew')}
      okButtonProps={{ disabled: changes.length === 0 }}
      cancelText={t('common:cancel')}
      confirmLoading={pending}
      onOk={() => onSave(changes)}
      onCancel={onClose}
    >
      {error !== null && <ErrorNote error={error} />}
      <div
        className={`${table.frame} ${table.scroll}`}
        tabIndex={0}
        role="region"
        aria-label={t('importTitle')}
      >
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('date')}</th>
              <th scope="col">{t('kindLabel')}</th>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('importChange')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                <th scope="row">{row.day ? formatDay(row.day.date) : row.text}</th>
                <td>{row.day && t(`kind.${row.day.kind}`)}</td>
                <td>
                  {row.day?.name}
                  <small>{row.day?.source}</small>
                </td>
                <td className={row.fault ? table.late : undefined}>{verdict(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Modal>
  );
}

import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Holiday, HolidayChange } from '../../api/types';
import DayField from '../../components/DayField';
import { ErrorNote } from '../../components/ErrorNote';
import styles from './CalendarPage.module.css';

interface DayDialogProps {
  /** What is edited; null: a new day. */
  before: Holiday | null;
  /** Two days that belong together. */
  swap: boolean;
  pending: boolean;
  error: unknown;
  onSave: (changes: HolidayChange[]) => void;
  onClose: () => void;
}

const KINDS = ['holiday', 'swap_off', 'swap_work'] as const;

/** A day off, or a pair of a day off and one worked instead. */
export function DayDialog({ before, swap, pending, error, onSave, onClose }: DayDialogProps) {
  const { t } = useTranslation(['calendar', 'common']);
  const [date, setDate] = useState<string | null>(before?.date ?? null);
  const [worked, setWorked] = useState<string | null>(null);
  const [kind, setKind] = useState<Holiday['kind']>(before?.kind ?? 'holiday');
  const [name, setName] = useState(before?.name ?? '');
  const [source, setSource] = useState(before?.source ?? '');
  const [asked, setAsked] = useState(false);
  const missing = !date || !source.trim() || (swap ? !worked : !name.trim());
  const save = () => {
    setAsked(true);
    if (missing) return;
    if (!swap)
      return onSave([{ date, before, after: { date, kind, name: name.trim(), source: source.trim() } }]);
    const pair = [
      { date, kind: 'swap_off' as const },
      { date: worked as string, kind: 'swap_work' as const },
    ];
    onSave(
      pair.map((day) => ({
        date: day.date,
        before: null,
        after: { ...day, name: t(`kind.${day.kind}`, { lng: 'vi' }), source: source.trim() },
      })),
    );
  };
  return (
    <Modal
      open
      title={
        before ? t('edit', { date: before.date.split('-').reverse().join('/') }) : swap ? t('swap') : t('add')
      }
      okText={t('common:save')}
      cancelText={t('common:cancel')}
      confirmLoading={pending}
      onOk={save}
      onCancel={onClose}
    >
      <div className={styles.form}>
        {!before && (
          <div className={styles.field}>
            <label htmlFor="calendar-date">{swap ? t('offDay') : t('date')}</label>
            <DayField id="calendar-date" value={date} onChange={setDate} />
          </div>
        )}
        {swap ? (
          <div className={styles.field}>
            <label htmlFor="calendar-worked">{t('workDay')}</label>
            <DayField id="calendar-worked" value={worked} onChange={setWorked} />
          </div>
        ) : (
          <>
            <div className={styles.field}>
              <label htmlFor="calendar-kind">{t('kindLabel')}</label>
              <Select<Holiday['kind']>
                id="calendar-kind"
                value={kind}
                options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
                onChange={setKind}
              />
            </div>
            <div className={styles.field}>
              <label htmlFor="calendar-name">{t('name')}</label>
              <Input
                id="calendar-name"
                value={name}
                maxLength={200}
                onChange={({ target }) => setName(target.value)}
              />
            </div>
          </>
        )}
        <div className={styles.field}>
          <label htmlFor="calendar-source">{t('source')}</label>
          <Input
            id="calendar-source"
            value={source}
            maxLength={300}
            onChange={({ target }) => setSource(target.value)}
          />
        </div>
        {asked && missing && (
          <p role="alert" style={{ color: 'var(--overdue)' }}>
            {t(swap ? 'requiredSwap' : 'required')}
          </p>
        )}
        {error !== null && !missing && <ErrorNote error={error} />}
      </div>
    </Modal>
  );
}

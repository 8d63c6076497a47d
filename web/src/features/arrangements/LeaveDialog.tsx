import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRegisterLeave } from '../../api/arrangements';
import { useMe } from '../../api/session';
import DayField from '../../components/DayField';
import { ArrangementDialog } from './ArrangementDialog';
import styles from './Arrangements.module.css';
import { useArrangement } from './useArrangement';

const LENT = ['COORDINATOR', 'LEADER', 'HEAD', 'SPECIALIST'];

/** Who is away, from when to when, and who stands in. */
export function LeaveDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['arrangements', 'common']);
  const { message } = App.useApp();
  const { today, userId: me } = useMe();
  const register = useRegisterLeave();
  const arrangement = useArrangement();
  const [fromOn, setFrom] = useState<string | null>(today);
  const [toOn, setTo] = useState<string | null>(null);
  const { unitId, fromId: userId, toId: substituteId, reason } = arrangement;
  const people = arrangement.people.filter(({ active }) => active);
  const save = () => {
    if (!unitId || !userId || !substituteId || !fromOn || !toOn || !reason.trim())
      return arrangement.setMissing(true);
    register.mutate(
      { unitId, userId, substituteId, fromOn, toOn, reason },
      {
        onSuccess: () => {
          void message.success(t('leave.saved'));
          onClose();
        },
      },
    );
  };
  return (
    <ArrangementDialog
      name="leave"
      title={t('leave.add')}
      okText={t('common:save')}
      arrangement={arrangement}
      from={{
        label: t('leave.who'),
        people: people.filter(({ roles }) => roles.some((role) => LENT.includes(role))),
      }}
      to={{
        label: t('leave.substitute'),
        people: people.filter((person) => person.userId !== userId && person.userId !== me),
      }}
      dates={
        <div className={styles.days}>
          <div className={styles.field}>
            <label htmlFor="leave-first-day">{t('leave.from')}</label>
            <DayField id="leave-first-day" value={fromOn} onChange={setFrom} />
          </div>
          <div className={styles.field}>
            <label htmlFor="leave-last-day">{t('leave.to')}</label>
            <DayField id="leave-last-day" value={toOn} min={fromOn ?? today} onChange={setTo} />
          </div>
        </div>
      }
      pending={register.isPending}
      error={register.error}
      onSave={save}
      onClose={onClose}
    />
  );
}

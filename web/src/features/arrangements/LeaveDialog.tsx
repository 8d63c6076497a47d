import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRegisterLeave } from '../../api/arrangements';
import { useMe } from '../../api/session';
import DayField from '../../components/DayField';
import { Field } from '../../components/Field';
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
      return arrangement.ask('leave', { 'leave-first-day': fromOn, 'leave-last-day': toOn });
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
        missing: t('leave.whoMissing'),
        people: people.filter(({ roles }) => roles.some((role) => LENT.includes(role))),
      }}
      to={{
        label: t('leave.substitute'),
        missing: t('leave.substituteMissing'),
        people: people.filter((person) => person.userId !== userId && person.userId !== me),
      }}
      dates={
        <div className={styles.days}>
          <Field
            id="leave-first-day"
            label={t('leave.from')}
            fault={arrangement.asked && !fromOn && t('dayMissing')}
          >
            {(faulty) => <DayField {...faulty} id="leave-first-day" value={fromOn} onChange={setFrom} />}
          </Field>
          <Field
            id="leave-last-day"
            label={t('leave.to')}
            fault={arrangement.asked && !toOn && t('dayMissing')}
          >
            {(faulty) => (
              <DayField {...faulty} id="leave-last-day" value={toOn} min={fromOn ?? today} onChange={setTo} />
            )}
          </Field>
        </div>
      }
      pending={register.isPending}
      error={register.error}
      onSave={save}
      onClose={onClose}
    />
  );
}

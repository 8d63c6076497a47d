import { App, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useArrangedUnits, useRegisterLeave } from '../../api/arrangements';
import { useMe } from '../../api/session';
import DayField from '../../components/DayField';
import { ErrorNote } from '../../components/ErrorNote';
import { Loaded } from '../../components/Loaded';
import styles from './Arrangements.module.css';
import { PersonField, UnitField } from './UnitAndPerson';

const LENT = ['COORDINATOR', 'LEADER', 'HEAD', 'SPECIALIST'];

/** Who is away, from when to when, and who stands in. */
export function LeaveDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['arrangements', 'common']);
  const { message } = App.useApp();
  const { today, userId: me } = useMe();
  const register = useRegisterLeave();
  const query = useArrangedUnits();
  const [chosenUnit, setUnit] = useState<string>();
  const [userId, setUser] = useState<string>();
  const [substituteId, setSubstitute] = useState<string>();
  const [fromOn, setFrom] = useState<string | null>(today);
  const [toOn, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const units = query.data ?? [];
  const unitId = chosenUnit ?? (units.length === 1 ? units[0]?.unitId : undefined);
  const people = (units.find((unit) => unit.unitId === unitId)?.people ?? []).filter(({ active }) => active);
  const save = () => {
    if (!unitId || !userId || !substituteId || !fromOn || !toOn || !reason.trim()) return setMissing(true);
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
    <Modal
      open
      title={t('leave.add')}
      okText={t('common:save')}
      cancelText={t('common:cancel')}
      confirmLoading={register.isPending}
      onOk={save}
      onCancel={onClose}
    >
      <Loaded query={query}>
        {() => (
          <div className={styles.form}>
            <UnitField
              units={units}
              value={unitId}
              onChange={(unit) => {
                setUnit(unit);
                setUser(undefined);
                setSubstitute(undefined);
              }}
            />
            <PersonField
              id="leave-who"
              label={t('leave.who')}
              people={people.filter(({ roles }) => roles.some((role) => LENT.includes(role)))}
              value={userId}
              onChange={setUser}
            />
            <PersonField
              id="leave-substitute"
              label={t('leave.substitute')}
              people={people.filter((person) => person.userId !== userId && person.userId !== me)}
              value={substituteId}
              onChange={setSubstitute}
            />
            <div className={styles.days}>
              <div className={styles.field}>
                <label htmlFor="leave-from">{t('leave.from')}</label>
                <DayField id="leave-from" value={fromOn} onChange={setFrom} />
              </div>
              <div className={styles.field}>
                <label htmlFor="leave-to">{t('leave.to')}</label>
                <DayField id="leave-to" value={toOn} min={fromOn ?? today} onChange={setTo} />
              </div>
            </div>
            <div className={styles.field}>
              <label htmlFor="leave-reason">{t('leave.reason')}</label>
              <Input
                id="leave-reason"
                value={reason}
                maxLength={500}
                onChange={({ target }) => setReason(target.value)}
              />
            </div>
            {missing && (
              <p role="alert" className={styles.problem}>
                {t('missing')}
              </p>
            )}
            {register.isError && <ErrorNote error={register.error} />}
          </div>
        )}
      </Loaded>
    </Modal>
  );
}

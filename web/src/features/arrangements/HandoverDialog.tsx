import { App, Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useArrangedUnits, useHandOver, useHandoverPreview } from '../../api/arrangements';
import { useMe } from '../../api/session';
import type { ArrangedPerson } from '../../api/types';
import { formatDay } from '../../components/dates';
import DayField from '../../components/DayField';
import { ErrorNote } from '../../components/ErrorNote';
import { Loaded } from '../../components/Loaded';
import styles from './Arrangements.module.css';
import { HandoverPreview } from './HandoverPreview';
import { PersonField, UnitField } from './UnitAndPerson';

/** From whom to whom, on which day; what would move is shown as soon as it is known. */
export function HandoverDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['arrangements', 'common']);
  const { message } = App.useApp();
  const { today } = useMe();
  const handOver = useHandOver();
  const query = useArrangedUnits();
  const [chosenUnit, setUnit] = useState<string>();
  const [fromId, setFrom] = useState<string>();
  const [toId, setTo] = useState<string>();
  const [effectiveOn, setDay] = useState<string | null>(today);
  const [reason, setReason] = useState('');
  const [takesRoles, setTakesRoles] = useState(false);
  const [missing, setMissing] = useState(false);
  const units = query.data ?? [];
  const unitId = chosenUnit ?? (units.length === 1 ? units[0]?.unitId : undefined);
  const people = units.find((unit) => unit.unitId === unitId)?.people ?? [];
  const preview = useHandoverPreview(unitId, fromId);
  const later = effectiveOn !== null && effectiveOn > today;
  const date = effectiveOn ? formatDay(effectiveOn) : '';
  const note = ({ active, open }: ArrangedPerson) =>
    [open > 0 && t('handover.open', { count: open }), !active && t('handover.inactive')]
      .filter(Boolean)
      .join(' · ');
  const save = () => {
    if (!unitId || !fromId || !toId || !effectiveOn || !reason.trim()) return setMissing(true);
    handOver.mutate(
      { unitId, fromId, toId, effectiveOn, reason, takesRoles },
      {
        onSuccess: () => {
          void message.success(later ? t('handover.scheduled', { date }) : t('handover.saved'));
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      open
      title={t('handover.add')}
      okText={later ? t('handover.schedule', { date }) : t('handover.apply')}
      cancelText={t('common:cancel')}
      confirmLoading={handOver.isPending}
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
                setFrom(undefined);
                setTo(undefined);
              }}
            />
            <PersonField
              id="handover-from"
              label={t('handover.from')}
              people={people}
              value={fromId}
              note={note}
              onChange={setFrom}
            />
            <PersonField
              id="handover-to"
              label={t('handover.to')}
              people={people.filter(({ userId, active }) => active && userId !== fromId)}
              value={toId}
              onChange={setTo}
            />
            <div className={styles.field}>
              <label htmlFor="handover-date">{t('handover.date')}</label>
              <DayField id="handover-date" value={effectiveOn} min={today} onChange={setDay} />
              <small>{t('handover.dateHint')}</small>
            </div>
            <div className={styles.field}>
              <label htmlFor="handover-reason">{t('handover.reason')}</label>
              <Input
                id="handover-reason"
                value={reason}
                maxLength={500}
                onChange={({ target }) => setReason(target.value)}
              />
            </div>
            {preview.data && <HandoverPreview preview={preview.data} />}
            {preview.data?.mayTakeRoles && preview.data.roles.length > 0 && (
              <Checkbox checked={takesRoles} onChange={({ target }) => setTakesRoles(target.checked)}>
                {t('handover.takesRoles', {
                  roles: preview.data.roles.map((role) => t(`common:held.${role}`)).join(', '),
                })}
              </Checkbox>
            )}
            {missing && (
              <p role="alert" className={styles.problem}>
                {t('missing')}
              </p>
            )}
            {handOver.isError && <ErrorNote error={handOver.error} />}
          </div>
        )}
      </Loaded>
    </Modal>
  );
}

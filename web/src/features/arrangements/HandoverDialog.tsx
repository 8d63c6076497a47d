import { App, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHandOver, useHandoverPreview } from '../../api/arrangements';
import { useMe } from '../../api/session';
import type { ArrangedPerson } from '../../api/types';
import { formatDay } from '../../components/dates';
import DayField from '../../components/DayField';
import { Field } from '../../components/Field';
import { ArrangementDialog } from './ArrangementDialog';
import { HandoverPreview } from './HandoverPreview';
import { useArrangement } from './useArrangement';

/** From whom to whom, on which day; what would move is shown as soon as it is known. */
export function HandoverDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['arrangements', 'common']);
  const { message } = App.useApp();
  const { today } = useMe();
  const handOver = useHandOver();
  const arrangement = useArrangement();
  const [effectiveOn, setDay] = useState<string | null>(today);
  const [takesRoles, setTakesRoles] = useState(false);
  const { unitId, people, fromId, toId, reason } = arrangement;
  const preview = useHandoverPreview(unitId, fromId);
  const later = effectiveOn !== null && effectiveOn > today;
  const date = effectiveOn ? formatDay(effectiveOn) : '';
  const note = ({ active, open }: ArrangedPerson) =>
    [open > 0 && t('handover.open', { count: open }), !active && t('handover.inactive')]
      .filter(Boolean)
      .join(' · ');
  const save = () => {
    if (!unitId || !fromId || !toId || !effectiveOn || !reason.trim())
      return arrangement.ask('handover', { 'handover-date': effectiveOn });
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
    <ArrangementDialog
      name="handover"
      title={t('handover.add')}
      okText={later ? t('handover.schedule', { date }) : t('handover.apply')}
      arrangement={arrangement}
      from={{ label: t('handover.from'), missing: t('handover.fromMissing'), people, note }}
      to={{
        label: t('handover.to'),
        missing: t('handover.toMissing'),
        people: people.filter(({ userId, active }) => active && userId !== fromId),
      }}
      dates={
        <Field
          id="handover-date"
          label={t('handover.date')}
          hint={t('handover.dateHint')}
          fault={arrangement.asked && !effectiveOn && t('dayMissing')}
        >
          {(faulty) => (
            <DayField {...faulty} id="handover-date" value={effectiveOn} min={today} onChange={setDay} />
          )}
        </Field>
      }
      pending={handOver.isPending}
      error={handOver.error}
      onSave={save}
      onClose={onClose}
    >
      {preview.data && <HandoverPreview preview={preview.data} />}
      {preview.data?.mayTakeRoles && preview.data.roles.length > 0 && (
        <Checkbox checked={takesRoles} onChange={({ target }) => setTakesRoles(target.checked)}>
          {t('handover.takesRoles', {
            roles: preview.data.roles.map((role) => t(`common:held.${role}`)).join(', '),
          })}
        </Checkbox>
      )}
    </ArrangementDialog>
  );
}

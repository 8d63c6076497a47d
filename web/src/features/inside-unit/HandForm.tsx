import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';
import type { AssignmentView, InsideWork } from '../../api/types';
import { formatDay } from '../../components/dates';
import DayField from '../../components/DayField';
import type { Change } from './InsidePanel';
import styles from './InsideUnit.module.css';

interface HandFormProps {
  work: InsideWork;
  assignment: AssignmentView;
  pending: boolean;
  change: Change;
}

/** To whom the head hands it, and the unit's own date. */
export function HandForm({ work, assignment, pending, change }: HandFormProps) {
  const { t } = useTranslation(['insideUnit', 'common']);
  const { today } = useMe();
  const { handed, mayHand, open, specialists } = work;
  const [editing, setEditing] = useState(false);
  const [specialistId, setSpecialistId] = useState(handed?.specialistId);
  const [internalDueOn, setInternalDueOn] = useState<string | null>(handed?.internalDueOn ?? null);
  const { lastDayOn } = assignment;
  const late = internalDueOn !== null && lastDayOn !== null && internalDueOn > lastDayOn;
  const hand = async () => {
    if (!specialistId) return;
    const body = { version: handed?.version ?? 0, specialistId, internalDueOn: internalDueOn ?? undefined };
    if (await change({ action: 'hand', ...body }, t('hand.done'))) setEditing(false);
  };
  return (
    <div className={styles.part}>
      {handed ? (
        <p>
          {t('hand.to', { name: handed.specialistName })}
          {handed.internalDueOn && ` · ${t('mark.internal', { date: formatDay(handed.internalDueOn) })}`}
          {handed.afterDue && <span className={styles.flag}> {t('hand.late')}</span>}
        </p>
      ) : (
        <p>{t('hand.nobody')}</p>
      )}
      {mayHand && open && !editing && (
        <p className={styles.buttons}>
          <Button onClick={() => setEditing(true)}>{t(handed ? 'hand.change' : 'hand.begin')}</Button>
          {handed && (
            <Button
              loading={pending}
              onClick={() =>
                void change({ action: 'takeBack', version: handed.version }, t('hand.takenBack'))
              }
            >
              {t('hand.takeBack')}
            </Button>
          )}
        </p>
      )}
      {editing && (
        <div className={styles.fields}>
          <label htmlFor="specialist">{t('hand.specialist')}</label>
          <Select
            id="specialist"
            value={specialistId}
            placeholder={t('hand.choose')}
            notFoundContent={t('hand.noSpecialist')}
            options={specialists.map(({ userId, fullName, title }) => ({
              value: userId,
              label: title ? `${fullName}, ${title}` : fullName,
            }))}
            onChange={setSpecialistId}
          />
          <label htmlFor="internal-due">{t('hand.internalDue')}</label>
          <DayField id="internal-due" value={internalDueOn} min={today} onChange={setInternalDueOn} />
          {late && <p className={styles.flag}>{t('hand.lateNow')}</p>}
          <p className={styles.buttons}>
            <Button type="primary" disabled={!specialistId} loading={pending} onClick={() => void hand()}>
              {t('hand.save')}
            </Button>
            <Button onClick={() => setEditing(false)}>{t('common:cancel')}</Button>
          </p>
        </div>
      )}
    </div>
  );
}

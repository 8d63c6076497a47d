import { Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReminderSteps } from '../../api/types';
import { DaysField } from './DaysField';
import { readBefore } from './fields.rules';
import styles from './ReminderPolicyPage.module.css';
import { Wrong } from './Wrong';

interface StepsFieldsProps {
  steps: ReminderSteps;
  onChange: (change: Partial<ReminderSteps>) => void;
  onWrong: (field: string, wrong: boolean) => void;
}

/** When what falls due is said: before, on and after the day, and to whom else. */
export function StepsFields({ steps, onChange, onWrong }: StepsFieldsProps) {
  const { t } = useTranslation('reminders');
  const id = useId();
  const [before, setBefore] = useState(steps.before.join(', '));
  const wrong = readBefore(before) === null;
  const { after, escalation } = steps;
  return (
    <>
      <fieldset className={styles.card}>
        <legend>{t('steps')}</legend>
        <div className={styles.field}>
          <label htmlFor={id}>{t('before')}</label>
          <Input
            id={id}
            value={before}
            inputMode="numeric"
            status={wrong ? 'error' : undefined}
            aria-invalid={wrong}
            aria-describedby={wrong ? `${id}-wrong` : undefined}
            style={{ maxWidth: 320 }}
            onChange={({ target }) => {
              setBefore(target.value);
              const days = readBefore(target.value);
              onWrong(id, days === null);
              if (days) onChange({ before: days });
            }}
          />
          {wrong && <Wrong id={`${id}-wrong`}>{t('beforeWrong')}</Wrong>}
        </div>
        <DaysField
          onWrong={onWrong}
          label={t('afterFirst')}
          value={after.first}
          onChange={(first) => onChange({ after: { ...after, first: first ?? after.first } })}
        />
        <DaysField
          onWrong={onWrong}
          label={t('afterEvery')}
          value={after.every}
          onChange={(every) => onChange({ after: { ...after, every: every ?? after.every } })}
        />
      </fieldset>
      <fieldset className={styles.card}>
        <legend>{t('escalation')}</legend>
        <DaysField
          onWrong={onWrong}
          optional
          label={t('toCoordinator')}
          value={escalation.coordinator}
          onChange={(coordinator) => onChange({ escalation: { ...escalation, coordinator } })}
        />
        <DaysField
          onWrong={onWrong}
          optional
          label={t('toLeader')}
          value={escalation.leader}
          onChange={(leader) => onChange({ escalation: { ...escalation, leader } })}
        />
      </fieldset>
    </>
  );
}

import { CloseOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReminderPolicy } from '../../api/types';
import DayField from '../../components/DayField';
import { formatDay } from '../../components/dates';
import { DaysField } from './DaysField';
import styles from './ReminderPolicyPage.module.css';

/** Who would be written to later than this has gone home. */
const TIME = /^(0[5-9]|1[0-6]):[0-5]\d$/;

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

interface PolicyFieldsProps {
  policy: ReminderPolicy;
  onChange: (change: Partial<ReminderPolicy>) => void;
  onWrong: (wrong: boolean) => void;
}

/** What an authority says for all its plans: what waits, the hour, the quiet days, the ways to be told. */
export function PolicyFields({ policy, onChange, onWrong }: PolicyFieldsProps) {
  const { t } = useTranslation('reminders');
  const hour = useId();
  const [time, setTime] = useState(policy.sendFrom);
  const { waiting, unacknowledged, quiet, emailOptional } = policy;
  return (
    <>
      <fieldset className={styles.card}>
        <legend>{t('waiting')}</legend>
        <p className={styles.soft}>{t('waitingNote')}</p>
        <DaysField
          label={t('waitingFirst')}
          value={waiting.first}
          onChange={(first) => onChange({ waiting: { ...waiting, first: first ?? waiting.first } })}
        />
        <DaysField
          label={t('afterEvery')}
          value={waiting.every}
          onChange={(every) => onChange({ waiting: { ...waiting, every: every ?? waiting.every } })}
        />
        <DaysField
          label={t('unacknowledgedHead')}
          value={unacknowledged.head}
          onChange={(head) =>
            onChange({ unacknowledged: { ...unacknowledged, head: head ?? unacknowledged.head } })
          }
        />
        <DaysField
          optional
          label={t('unacknowledgedCoordinator')}
          value={unacknowledged.coordinator}
          onChange={(coordinator) => onChange({ unacknowledged: { ...unacknowledged, coordinator } })}
        />
      </fieldset>
      <fieldset className={styles.card}>
        <legend>{t('sending')}</legend>
        <div className={styles.field}>
          <label htmlFor={hour}>{t('sendFrom')}</label>
          <Input
            id={hour}
            value={time}
            inputMode="numeric"
            placeholder="07:30"
            maxLength={5}
            status={TIME.test(time) ? undefined : 'error'}
            aria-invalid={!TIME.test(time)}
            style={{ maxWidth: 120 }}
            onChange={({ target }) => {
              setTime(target.value);
              onWrong(!TIME.test(target.value));
              if (TIME.test(target.value)) onChange({ sendFrom: target.value });
            }}
          />
        </div>
        <div className={styles.field}>
          <span id={`${hour}-week`}>{t('quietWeekdays')}</span>
          <Checkbox.Group
            aria-labelledby={`${hour}-week`}
            value={quiet.weekdays}
            options={WEEKDAYS.map((value) => ({ value, label: t(`weekday.d${value}`) }))}
            onChange={(weekdays) => onChange({ quiet: { ...quiet, weekdays } })}
          />
        </div>
        <div className={styles.field}>
          <span>{t('quietDates')}</span>
          <div className={styles.days}>
            {quiet.dates.map((date) => (
              <Button
                key={date}
                aria-label={t('removeQuietDate', { date: formatDay(date) })}
                onClick={() =>
                  onChange({ quiet: { ...quiet, dates: quiet.dates.filter((other) => other !== date) } })
                }
              >
                {formatDay(date)} <CloseOutlined aria-hidden />
              </Button>
            ))}
            <DayField
              key={quiet.dates.length}
              label={t('addQuietDate')}
              value={null}
              onChange={(day) =>
                day && onChange({ quiet: { ...quiet, dates: [...new Set([...quiet.dates, day])].sort() } })
              }
            />
          </div>
        </div>
        <Checkbox
          checked={emailOptional}
          onChange={({ target }) => onChange({ emailOptional: target.checked })}
        >
          {t('emailOptional')}
        </Checkbox>
      </fieldset>
    </>
  );
}

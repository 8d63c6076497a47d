import { CloseOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReminderPolicy } from '../../api/types';
import DayField from '../../components/DayField';
import { formatDay } from '../../components/dates';
import { DaysField } from './DaysField';
import { leavesNoDay, readTime } from './fields.rules';
import styles from './ReminderPolicyPage.module.css';
import { Wrong } from './Wrong';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

interface PolicyFieldsProps {
  policy: ReminderPolicy;
  onChange: (change: Partial<ReminderPolicy>) => void;
  onWrong: (field: string, wrong: boolean) => void;
}

/** What an authority says for all its plans: what waits, the hour, the quiet days, the ways to be told. */
export function PolicyFields({ policy, onChange, onWrong }: PolicyFieldsProps) {
  const { t } = useTranslation('reminders');
  const hour = useId();
  const [time, setTime] = useState(policy.sendFrom);
  const { waiting, unacknowledged, quiet, emailOptional } = policy;
  const wrongTime = readTime(time) === null;
  const wrongWeek = leavesNoDay(quiet.weekdays);
  return (
    <>
      <fieldset className={styles.card}>
        <legend>{t('waiting')}</legend>
        <p className={styles.soft}>{t('waitingNote')}</p>
        <DaysField
          onWrong={onWrong}
          label={t('waitingFirst')}
          value={waiting.first}
          onChange={(first) => onChange({ waiting: { ...waiting, first: first ?? waiting.first } })}
        />
        <DaysField
          onWrong={onWrong}
          label={t('afterEvery')}
          value={waiting.every}
          onChange={(every) => onChange({ waiting: { ...waiting, every: every ?? waiting.every } })}
        />
        <DaysField
          onWrong={onWrong}
          label={t('unacknowledgedHead')}
          value={unacknowledged.head}
          onChange={(head) =>
            onChange({ unacknowledged: { ...unacknowledged, head: head ?? unacknowledged.head } })
          }
        />
        <DaysField
          onWrong={onWrong}
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
            status={wrongTime ? 'error' : undefined}
            aria-invalid={wrongTime}
            aria-describedby={wrongTime ? `${hour}-wrong` : undefined}
            style={{ maxWidth: 120 }}
            onChange={({ target }) => {
              setTime(target.value);
              const sendFrom = readTime(target.value);
              onWrong(hour, sendFrom === null);
              if (sendFrom) onChange({ sendFrom });
            }}
            onBlur={() => setTime((typed) => readTime(typed) ?? typed)}
          />
          {wrongTime && <Wrong id={`${hour}-wrong`}>{t('sendFromWrong')}</Wrong>}
        </div>
        <div className={styles.field}>
          <span id={`${hour}-week`}>{t('quietWeekdays')}</span>
          <Checkbox.Group
            aria-labelledby={`${hour}-week`}
            aria-describedby={wrongWeek ? `${hour}-week-wrong` : undefined}
            value={quiet.weekdays}
            options={WEEKDAYS.map((value) => ({ value, label: t(`weekday.d${value}`) }))}
            onChange={(weekdays) => {
              onWrong('quietWeekdays', leavesNoDay(weekdays));
              onChange({ quiet: { ...quiet, weekdays } });
            }}
          />
          {wrongWeek && <Wrong id={`${hour}-week-wrong`}>{t('quietWeekdaysWrong')}</Wrong>}
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

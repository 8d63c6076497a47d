import { Alert, App, Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSendFollowUp } from '../../api/follow-ups';
import type { FollowUps } from '../../api/types';
import { ErrorNote } from '../../components/ErrorNote';
import styles from './FollowUpPage.module.css';
import { OverdueUnits } from './OverdueUnits';

/** Which units are urged on, with what words; nothing leaves before the button says to whom. */
export function FollowUpForm({ followUps }: { followUps: FollowUps }) {
  const { t } = useTranslation('followUp');
  const { message } = App.useApp();
  const { planId, overdue, proposedText, escalatesAt } = followUps;
  const send = useSendFollowUp(planId);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [text, setText] = useState(proposedText);
  // What was reported meanwhile is gone from the list, and from the choice.
  const rows = overdue.filter(({ assignmentId }) => chosen.has(assignmentId));
  const choose = (ids: string[], taken: boolean) =>
    setChosen((known) => new Set(taken ? [...known, ...ids] : [...known].filter((id) => !ids.includes(id))));
  const all = overdue.map(({ assignmentId }) => assignmentId);
  const mostTimes = Math.max(0, ...rows.map(({ times }) => times + 1));
  return (
    <>
      <section className={styles.section} aria-labelledby="overdue-units">
        <h2 id="overdue-units">{t('choose')}</h2>
        <p>
          <Checkbox
            checked={rows.length === all.length}
            indeterminate={rows.length > 0 && rows.length < all.length}
            onChange={({ target }) => choose(all, target.checked)}
          >
            {t('all')}
          </Checkbox>
        </p>
        <OverdueUnits overdue={overdue} choice={{ chosen, onChoose: choose }} />
      </section>
      <section className={styles.write} aria-label={t('text')}>
        <label htmlFor="follow-up-text">{t('text')}</label>
        <Input.TextArea
          id="follow-up-text"
          autoSize={{ minRows: 4, maxRows: 14 }}
          maxLength={5000}
          value={text}
          status={text.trim() ? undefined : 'error'}
          onChange={({ target }) => setText(target.value)}
        />
        {!text.trim() && (
          <p role="alert" className={styles.late}>
            {t('textRequired')}
          </p>
        )}
        {rows.length === 0 && <p>{t('nothingChosen')}</p>}
        {rows.length > 0 && (
          <p>
            {t('summary', {
              people: new Set(rows.flatMap(({ people }) => people)).size,
              tasks: rows.length,
              units: new Set(rows.map(({ unitId }) => unitId)).size,
            })}
          </p>
        )}
        {mostTimes >= escalatesAt && (
          <Alert type="warning" showIcon title={t('escalates', { count: mostTimes })} />
        )}
        {send.isError && <ErrorNote error={send.error} />}
        <div>
          <Button
            type="primary"
            disabled={rows.length === 0 || !text.trim()}
            loading={send.isPending}
            onClick={() =>
              send.mutate(
                { assignmentIds: rows.map(({ assignmentId }) => assignmentId), text },
                { onSuccess: () => void message.success(t('sent')) },
              )
            }
          >
            {t('send')}
          </Button>
        </div>
      </section>
    </>
  );
}

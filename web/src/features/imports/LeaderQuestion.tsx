import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftLeader } from '../../api/types';
import { LeaderPicker } from './LeaderPicker';
import styles from './RowsPane.module.css';
import { Spot } from './Spot';
import { useReview } from './useReview';

/** Words that fit several leaders, or are near somebody's name: who is meant. */
export function LeaderQuestion({ taskKey, leader }: { taskKey: string; leader: DraftLeader }) {
  const { t } = useTranslation('imports');
  const { draft, send, pending, show } = useReview();
  const [everywhere, setEverywhere] = useState(true);
  const [choosing, setChoosing] = useState(false);
  const raw = leader.raw ?? '';
  const candidates = draft.leaders.filter(({ userId }) => leader.candidateIds.includes(userId));
  const [first] = candidates;
  const only = candidates.length === 1 ? first : undefined;
  const answer = (ids: string[]) =>
    void send({
      op: 'set-leader',
      taskKey,
      leaderIds: [...new Set([...leader.leaderIds, ...ids])],
      everywhere,
    });
  const question = only ? t('doubt.isIt', { raw, name: only.fullName }) : t('doubt.whichLeader', { raw });
  return (
    <Spot as="div" at={leader.at} className={styles.doubt} group={question}>
      <p>
        <button
          type="button"
          className={styles.leads}
          title={t('doubt.show')}
          onClick={(event) => {
            event.stopPropagation();
            show(taskKey, leader.at ?? null);
          }}
        >
          <strong>{question}</strong>
        </button>{' '}
        {t(only ? 'doubt.nearLeader' : 'doubt.severalLeaders')}
      </p>
      {only ? (
        <Button type="primary" data-answer disabled={pending} onClick={() => answer([only.userId])}>
          {t('doubt.yes')}
        </Button>
      ) : (
        candidates.map(({ userId, fullName }) => (
          <Button key={userId} data-answer disabled={pending} onClick={() => answer([userId])}>
            {t('doubt.yesUnit', { name: fullName })}
          </Button>
        ))
      )}
      {choosing ? (
        <LeaderPicker label={t('doubt.chooseLeader')} autoFocus chosen={[]} onChange={answer} />
      ) : (
        <Button data-answer disabled={pending} onClick={() => setChoosing(true)}>
          {t('doubt.other')}
        </Button>
      )}
      <Button data-answer disabled={pending} onClick={() => answer([])}>
        {t('doubt.keepText')}
      </Button>
      <Checkbox checked={everywhere} onChange={({ target }) => setEverywhere(target.checked)}>
        {t('doubt.sameWords')}
      </Checkbox>
    </Spot>
  );
}

import { useTranslation } from 'react-i18next';
import type { DraftLeader } from '../../api/types';
import { LeaderPicker } from './LeaderPicker';
import { printedLeader } from './leader-options';
import styles from './RowsPane.module.css';
import { Spot } from './Spot';
import { useReview } from './useReview';

/** Who is in charge of one task above its units; the document's words stay beside it. */
export function LeaderEditor({ taskKey, leader }: { taskKey: string; leader: DraftLeader | null }) {
  const { t } = useTranslation('imports');
  const { draft, send } = useReview();
  if (!leader && draft.leaders.length === 0) return null;
  const id = `${taskKey}-leader`;
  return (
    <Spot as="div" at={leader?.at} className={styles.field}>
      <label htmlFor={id}>{t('field.leader')}</label>
      <LeaderPicker
        id={id}
        label={t('doubt.chooseLeader')}
        chosen={leader?.leaderIds ?? []}
        onChange={(leaderIds) => void send({ op: 'set-leader', taskKey, leaderIds, everywhere: false })}
      />
      {leader?.raw && <small>{t('field.printed', { raw: printedLeader(leader.raw) })}</small>}
    </Spot>
  );
}

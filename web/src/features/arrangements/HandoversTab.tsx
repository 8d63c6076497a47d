import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHandovers, useWithdrawHandover } from '../../api/arrangements';
import type { Handover } from '../../api/types';
import { formatDay } from '../../components/dates';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { useSentence } from '../../components/useSentence';
import styles from './Arrangements.module.css';
import { HandoverDialog } from './HandoverDialog';

export function HandoversTab() {
  const { t } = useTranslation('arrangements');
  const [adding, setAdding] = useState(false);
  return (
    <>
      <p className={styles.intro}>{t('handover.intro')}</p>
      <Button type="primary" onClick={() => setAdding(true)}>
        {t('handover.add')}
      </Button>
      <Loaded query={useHandovers()}>
        {(handovers) =>
          handovers.length === 0 ? (
            <EmptyState body={t('handover.none')} />
          ) : (
            <ul className={styles.list}>
              {handovers.map((handover) => (
                <HandoverItem key={handover.id} handover={handover} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {adding && <HandoverDialog onClose={() => setAdding(false)} />}
    </>
  );
}

function HandoverItem({ handover }: { handover: Handover }) {
  const { t } = useTranslation('arrangements');
  const { message } = App.useApp();
  const sentenceOf = useSentence();
  const withdraw = useWithdrawHandover();
  const { id, version, fromName, toName, status, assignments, drafts, problem } = handover;
  const date = formatDay(handover.effectiveOn);
  return (
    <li>
      <strong>{t('handover.line', { from: fromName, to: toName })}</strong>
      <span>
        {status === 'PLANNED'
          ? t('handover.planned', { date })
          : t('handover.doneOn', { date, assignments, drafts })}
        {handover.takesRoles && `, ${t('handover.withRoles')}`}
      </span>
      <small>
        {handover.unitName} · {handover.reason} · {t('leave.by', { name: handover.createdByName })}
      </small>
      {problem && (
        <span role="alert" className={styles.problem}>
          {t('handover.problem', { reason: problem })}
        </span>
      )}
      {status === 'PLANNED' && (
        <div>
          <Button
            aria-label={t('handover.withdrawOf', { name: fromName })}
            loading={withdraw.isPending}
            onClick={() =>
              withdraw.mutate(
                { id, version },
                {
                  onSuccess: () => void message.success(t('handover.withdrawn')),
                  onError: (error) => void message.error(sentenceOf(error)),
                },
              )
            }
          >
            {t('handover.withdraw')}
          </Button>
        </div>
      )}
    </li>
  );
}

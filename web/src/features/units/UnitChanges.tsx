import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useUnitChanges, useWithdrawUnitChange } from '../../api/units';
import type { UnitChange } from '../../api/types';
import { formatDay } from '../../components/dates';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { useSentence } from '../../components/useSentence';
import styles from './Units.module.css';

/** What is planned, and what was done, with what it came to. */
export function UnitChanges() {
  const { t } = useTranslation('units');
  return (
    <section aria-labelledby="changes-title">
      <h2 id="changes-title">{t('changes.title')}</h2>
      <Loaded query={useUnitChanges()}>
        {(changes) =>
          changes.length === 0 ? (
            <EmptyState body={t('changes.none')} />
          ) : (
            <ul className={styles.list}>
              {changes.map((change) => (
                <ChangeItem key={change.id} change={change} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function ChangeItem({ change }: { change: UnitChange }) {
  const { t } = useTranslation('units');
  const { message } = App.useApp();
  const sentenceOf = useSentence();
  const withdraw = useWithdrawUnitChange();
  const { id, version, kind, status, effectiveOn, ground, units, successors, outcome, problem } = change;
  const date = formatDay(effectiveOn);
  return (
    <li>
      <strong>
        {t(`changes.${kind}`)}: {t('changes.into', { from: units.join(', '), to: successors.join(', ') })}
      </strong>
      <span>{status === 'PLANNED' ? t('changes.planned', { date }) : t('changes.applied', { date })}</span>
      <small>{ground}</small>
      {outcome && kind !== 'RENAME' && <small>{t('changes.outcome', { ...outcome })}</small>}
      {outcome?.withoutLeader?.length ? (
        <span className={styles.problem}>
          {t('changes.withoutLeader', { names: outcome.withoutLeader.join('; ') })}
        </span>
      ) : null}
      {problem && (
        <span role="alert" className={styles.problem}>
          {t('changes.problem', { reason: problem })}
        </span>
      )}
      {status === 'PLANNED' && (
        <div>
          <Button
            loading={withdraw.isPending}
            onClick={() =>
              withdraw.mutate(
                { id, version },
                {
                  onSuccess: () => void message.success(t('changes.withdrawn')),
                  onError: (error) => void message.error(sentenceOf(error)),
                },
              )
            }
          >
            {t('changes.withdraw')}
          </Button>
        </div>
      )}
    </li>
  );
}

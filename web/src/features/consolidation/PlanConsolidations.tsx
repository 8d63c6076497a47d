import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useBeginReport, usePlanConsolidations } from '../../api/consolidation';
import { formatDay } from '../../components/dates';
import { ErrorNote } from '../../components/ErrorNote';
import { Loaded } from '../../components/Loaded';
import styles from './Consolidation.module.css';

/** A plan's periods, and the consolidated report of each: to begin, to write on, or as it was issued. */
export function PlanConsolidations({ planId }: { planId: string }) {
  const { t } = useTranslation('consolidation');
  const navigate = useNavigate();
  const query = usePlanConsolidations(planId);
  const begin = useBeginReport(planId);
  return (
    <section aria-label={t('list')}>
      {begin.isError && <ErrorNote error={begin.error} />}
      <Loaded query={query}>
        {(periods) =>
          periods.length === 0 ? (
            <p>{t('none')}</p>
          ) : (
            <ul className={styles.periods}>
              {periods.map((period) => {
                const { periodId, periodLabel, dueOn, exclusive, reportId, state, issuedNumber, issuedOn } =
                  period;
                return (
                  <li key={periodId}>
                    <div>
                      <strong>{periodLabel}</strong>
                      <div className={styles.soft}>
                        {t(`state.${state ?? 'none'}`)}
                        {issuedNumber && issuedOn
                          ? ` · ${t('issuedAs', { number: issuedNumber, date: formatDay(issuedOn) })}`
                          : dueOn && ` · ${t(exclusive ? 'dueBefore' : 'due', { date: formatDay(dueOn) })}`}
                        {!period.opened && !reportId && ` · ${t('notOpened')}`}
                      </div>
                    </div>
                    {reportId && (
                      <Link
                        to={`/reports/consolidated/${reportId}`}
                        aria-label={`${t('open')}: ${periodLabel}`}
                      >
                        {t('open')}
                      </Link>
                    )}
                    {period.mayBegin && (
                      <Button
                        loading={begin.isPending && begin.variables === periodId}
                        aria-label={`${t('begin')}: ${periodLabel}`}
                        onClick={() =>
                          begin.mutate(periodId, {
                            onSuccess: ({ id }) => void navigate(`/reports/consolidated/${id}`),
                          })
                        }
                      >
                        {t('begin')}
                      </Button>
                    )}
                  </li>
                );
              })}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

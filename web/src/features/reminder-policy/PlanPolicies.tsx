import { App, Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlans } from '../../api/plans';
import { useSavePlanSteps } from '../../api/reminders';
import { useMay } from '../../api/session';
import type { AuthorityPolicy } from '../../api/types';
import { ErrorNote } from '../../components/ErrorNote';
import type { EditedPlan } from './PlanStepsDialog';
import { PlanStepsDialog } from './PlanStepsDialog';
import styles from './ReminderPolicyPage.module.css';

/** Plans that are reminded of in another way than the authority's others. */
export function PlanPolicies({ authority }: { authority: AuthorityPolicy }) {
  const { t } = useTranslation('reminders');
  const { message } = App.useApp();
  const may = useMay();
  const { authorityId, policy, plans } = authority;
  const takeBack = useSavePlanSteps(authorityId);
  const known = usePlans({ status: 'ISSUED', pageSize: 100 }, may('plan.view'));
  const [edited, setEdited] = useState<EditedPlan | null>(null);
  const others = (known.data?.items ?? []).filter(
    ({ id, authorityId: of }) => of === authorityId && !plans.some(({ planId }) => planId === id),
  );
  const { before, after, escalation } = policy;
  return (
    <section className={styles.section} aria-labelledby="plan-policies">
      <h2 id="plan-policies">{t('plans')}</h2>
      {plans.length === 0 && <p className={styles.soft}>{t('plansNone')}</p>}
      <ul className={styles.plans}>
        {plans.map((plan) => (
          <li key={plan.planId}>
            <span>
              {plan.planNumber} {plan.title}
            </span>
            <span className={styles.days}>
              <Button onClick={() => setEdited(plan)}>{t('planEdit')}</Button>
              <Button
                loading={takeBack.isPending && takeBack.variables.planId === plan.planId}
                onClick={() =>
                  takeBack.mutate(
                    { planId: plan.planId, steps: null, version: plan.version },
                    { onSuccess: () => void message.success(t('planSaved')) },
                  )
                }
              >
                {t('planRemove')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {takeBack.isError && <ErrorNote error={takeBack.error} />}
      {others.length > 0 && (
        <Select
          aria-label={t('planAdd')}
          placeholder={t('planAdd')}
          style={{ width: '100%', maxWidth: 480 }}
          value={null}
          options={others.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
          onChange={(planId: string) =>
            setEdited({
              planId,
              planNumber: others.find(({ id }) => id === planId)?.number ?? '',
              steps: { before, after, escalation },
              version: 0,
            })
          }
        />
      )}
      {edited && (
        <PlanStepsDialog
          key={edited.planId}
          authority={authority}
          plan={edited}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  );
}

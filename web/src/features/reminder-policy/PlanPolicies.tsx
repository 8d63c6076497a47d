import { App, Button, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlans } from '../../api/plans';
import { useSavePlanSteps } from '../../api/reminders';
import { useMay } from '../../api/session';
import type { AuthorityPolicy, ReminderSteps } from '../../api/types';
import { ErrorNote } from '../../components/ErrorNote';
import styles from './ReminderPolicyPage.module.css';
import { StepsFields } from './StepsFields';

interface Edited {
  planId: string;
  planNumber: string;
  steps: ReminderSteps;
  version: number;
}

/** Plans that are reminded of in another way than the authority's others. */
export function PlanPolicies({ authority }: { authority: AuthorityPolicy }) {
  const { t } = useTranslation(['reminders', 'common']);
  const { message } = App.useApp();
  const may = useMay();
  const { authorityId, policy, plans } = authority;
  const save = useSavePlanSteps(authorityId);
  const known = usePlans({ status: 'ISSUED', pageSize: 100 }, may('plan.view'));
  const [edited, setEdited] = useState<Edited | null>(null);
  const [wrong, setWrong] = useState(false);
  const send = (change: Parameters<typeof save.mutate>[0]) =>
    save.mutate(change, {
      onSuccess: () => {
        setEdited(null);
        void message.success(t('planSaved'));
      },
    });
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
              <Button onClick={() => send({ planId: plan.planId, steps: null, version: plan.version })}>
                {t('planRemove')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {save.isError && <ErrorNote error={save.error} />}
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
        <Modal
          open
          title={t('planOf', { number: edited.planNumber })}
          okText={t('common:save')}
          cancelText={t('common:cancel')}
          confirmLoading={save.isPending}
          okButtonProps={{ disabled: wrong }}
          onOk={() => send({ planId: edited.planId, steps: edited.steps, version: edited.version })}
          onCancel={() => setEdited(null)}
        >
          <div className={styles.form}>
            <StepsFields
              steps={edited.steps}
              onWrong={setWrong}
              onChange={(change) => setEdited({ ...edited, steps: { ...edited.steps, ...change } })}
            />
          </div>
        </Modal>
      )}
    </section>
  );
}

import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreview, useSavePlanSteps } from '../../api/reminders';
import type { AuthorityPolicy, ReminderSteps } from '../../api/types';
import { ErrorNote } from '../../components/ErrorNote';
import { ChangedMeanwhile } from './ChangedMeanwhile';
import { differencesOf } from './differences.rules';
import { PreviewPanel } from './PreviewPanel';
import styles from './ReminderPolicyPage.module.css';
import { StepsFields } from './StepsFields';
import { useWrongFields } from './useWrongFields';

export interface EditedPlan {
  planId: string;
  planNumber: string;
  steps: ReminderSteps;
  version: number;
}

interface PlanStepsDialogProps {
  authority: AuthorityPolicy;
  /** As it was when the person opened it. */
  plan: EditedPlan;
  onClose: () => void;
}

/** When one plan is reminded of, and what that would come to, before it is saved. */
export function PlanStepsDialog({ authority, plan, onClose }: PlanStepsDialogProps) {
  const { t } = useTranslation(['reminders', 'common']);
  const { message } = App.useApp();
  const { authorityId, policy } = authority;
  const { planId, planNumber } = plan;
  const save = useSavePlanSteps(authorityId);
  const preview = usePreview(authorityId);
  const [steps, setSteps] = useState(plan.steps);
  const [version, setVersion] = useState(plan.version);
  const [round, setRound] = useState(0);
  const { wrong, mark, clear } = useWrongFields();
  // Taken back meanwhile, a plan follows its authority again.
  const saved = authority.plans.find((known) => known.planId === planId) ?? { steps: policy, version: 0 };
  const differences = saved.version === version ? [] : differencesOf(stepsOf(saved.steps), stepsOf(steps));
  const goOn = (next: ReminderSteps) => {
    save.reset();
    setSteps(stepsOf(next));
    setVersion(saved.version);
  };
  return (
    <Modal
      open
      title={t('planOf', { number: planNumber })}
      okText={t('common:save')}
      cancelText={t('common:cancel')}
      confirmLoading={save.isPending}
      okButtonProps={{ disabled: wrong || differences.length > 0 }}
      onOk={() =>
        save.mutate(
          { planId, steps: stepsOf(steps), version: saved.version },
          {
            onSuccess: () => {
              void message.success(t('planSaved'));
              onClose();
            },
          },
        )
      }
      onCancel={onClose}
    >
      <div className={styles.form}>
        <StepsFields
          key={round}
          steps={steps}
          onWrong={mark}
          onChange={(change) => setSteps((known) => ({ ...known, ...change }))}
        />
        {differences.length > 0 ? (
          <ChangedMeanwhile
            differences={differences}
            onTake={() => {
              goOn(saved.steps);
              setRound(round + 1);
              clear();
            }}
            onKeep={() => goOn(steps)}
          />
        ) : (
          save.isError && <ErrorNote error={save.error} />
        )}
        {preview.isError && <ErrorNote error={preview.error} />}
        {wrong && <span className={styles.wrong}>{t('wrongFields')}</span>}
        <div className={styles.days}>
          <Button
            disabled={wrong}
            loading={preview.isPending}
            onClick={() => preview.mutate({ policy, planId, steps: stepsOf(steps) })}
          >
            {t('preview')}
          </Button>
        </div>
        {preview.data && (
          <section aria-label={t('previewTitle')}>
            <PreviewPanel authorityId={authorityId} asked={preview.variables} preview={preview.data} />
          </section>
        )}
      </div>
    </Modal>
  );
}

/** Of an authority's policy, what a plan may have of its own. */
function stepsOf({ before, after, escalation }: ReminderSteps): ReminderSteps {
  return { before, after, escalation };
}

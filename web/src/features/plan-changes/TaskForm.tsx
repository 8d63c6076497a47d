import { App, Button, Checkbox, Input, Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddTask, useChangeTask } from '../../api/plan-changes';
import type { LeaderChoice, PlanDetail, TaskDetail, Unit } from '../../api/types';
import { ErrorNote } from '../../components/ErrorNote';
import { leaderOptions } from '../imports/leader-options';
import { isUnitNamed, unitOptions } from '../imports/unit-options';
import { differences, enteredFrom } from './entered-task.rules';
import type { EnteredTask } from './entered-task.rules';
import { Field } from './Field';
import styles from './TaskForm.module.css';

const DayField = lazy(() => import('../../components/DayField'));

interface TaskFormProps {
  plan: PlanDetail;
  units: Unit[];
  task: TaskDetail | null;
  onDone: () => void;
}

/** Those who lead now, and whoever is named already. */
function leadersToChoose(plan: PlanDetail, task: TaskDetail | null): LeaderChoice[] {
  const left = (task?.leaders ?? []).filter(
    ({ userId }) => !plan.leaders.some((leader) => leader.userId === userId),
  );
  return [...plan.leaders, ...left];
}

/** One task of an issued plan, and why it changes. */
export function TaskForm({ plan, units, task, onDone }: TaskFormProps) {
  const { t } = useTranslation('changes');
  const { message } = App.useApp();
  const [before] = useState(() => enteredFrom(task));
  const [entered, setEntered] = useState(before);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const edit = useChangeTask(plan.id, task?.id ?? '');
  const add = useAddTask(plan.id);
  const set = (part: Partial<EnteredTask>) => setEntered({ ...entered, ...part });
  const options = unitOptions(units);
  const saved = {
    onSuccess: ({ given, cancelled }: { given: number; cancelled: number }) => {
      void message.success(t('task.saved', { given, cancelled }));
      onDone();
    },
  };
  const save = () => {
    const { content, leads } = entered;
    if (!content.trim() || leads.length === 0 || !reason.trim()) return setAsked(true);
    const said = { planVersion: task?.planVersion ?? plan.version, reason: reason.trim() };
    if (task) edit.mutate({ ...differences(before, entered), ...said }, saved);
    else add.mutate({ ...differences(before, entered), content: content.trim(), leads, ...said }, saved);
  };
  const failed = edit.error ?? add.error;
  const unitField = {
    mode: 'multiple',
    style: { width: '100%' },
    showSearch: { filterOption: isUnitNamed },
  } as const;
  return (
    <div className={styles.form}>
      <Field
        id="task-content"
        label={t('task.content')}
        missing={asked && !entered.content.trim() && t('task.contentMissing')}
      >
        <Input.TextArea
          id="task-content"
          autoSize={{ minRows: 3, maxRows: 10 }}
          maxLength={5000}
          value={entered.content}
          onChange={({ target }) => set({ content: target.value })}
        />
      </Field>
      <Field id="task-section" label={t('task.section')}>
        <Select<string>
          id="task-section"
          style={{ width: '100%' }}
          value={entered.sectionId}
          options={[
            { value: '', label: t('task.noSection') },
            ...plan.sections.map(({ id, label, title }) => ({
              value: id,
              label: [label.replace(/\.$/, ''), title].filter(Boolean).join('. '),
            })),
          ]}
          onChange={(sectionId) => set({ sectionId })}
        />
      </Field>
      <Field
        id="task-leads"
        label={t('task.leads')}
        missing={asked && entered.leads.length === 0 && t('task.leadsMissing')}
      >
        <Select<string[]>
          {...unitField}
          id="task-leads"
          value={entered.leads}
          options={options}
          onChange={(leads) =>
            set({ leads, coordinating: entered.coordinating.filter((id) => !leads.includes(id)) })
          }
        />
      </Field>
      <Field id="task-coordinating" label={t('task.coordinating')}>
        <Select<string[]>
          {...unitField}
          id="task-coordinating"
          value={entered.coordinating}
          options={options.filter(({ value }) => !entered.leads.includes(value))}
          onChange={(coordinating) => set({ coordinating })}
        />
      </Field>
      <Field id="task-leaders" label={t('task.leaders')}>
        <Select<string[]>
          {...unitField}
          id="task-leaders"
          optionLabelProp="title"
          value={entered.leaderIds}
          options={leaderOptions(leadersToChoose(plan, task))}
          onChange={(leaderIds) => set({ leaderIds })}
        />
      </Field>
      <Field id="task-due" label={t('task.due')}>
        <div className={styles.due}>
          <Suspense fallback={null}>
            <DayField id="task-due" value={entered.dueOn} onChange={(dueOn) => set({ dueOn })} />
          </Suspense>
          <Checkbox
            checked={entered.dueExclusive}
            disabled={entered.dueOn === null}
            onChange={({ target }) => set({ dueExclusive: target.checked })}
          >
            {t('task.exclusive')}
          </Checkbox>
        </div>
      </Field>
      <Field id="task-product" label={t('task.product')}>
        <Input
          id="task-product"
          maxLength={2000}
          value={entered.product}
          onChange={({ target }) => set({ product: target.value })}
        />
      </Field>
      <Field id="task-ordinal" label={t('task.ordinal')}>
        <Input
          id="task-ordinal"
          maxLength={20}
          value={entered.ordinal}
          onChange={({ target }) => set({ ordinal: target.value })}
        />
      </Field>
      <Field
        id="task-reason"
        label={t('task.reason')}
        missing={asked && !reason.trim() && t('task.reasonMissing')}
      >
        <Input.TextArea
          id="task-reason"
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={2000}
          placeholder={t('task.reasonHint')}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </Field>
      <p className={styles.effect}>{t('task.effect')}</p>
      {failed && <ErrorNote error={failed} />}
      <div>
        <Button type="primary" loading={edit.isPending || add.isPending} onClick={save}>
          {t('task.save')}
        </Button>
      </div>
    </div>
  );
}

import { App, Checkbox, Input, Modal } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDateTask } from '../../api/plan-changes';
import type { UndatedTask } from '../../api/types';
import { ErrorNote } from '../../components/ErrorNote';
import styles from './UndatedPage.module.css';

const DayField = lazy(() => import('../../components/DayField'));

/** The day on which a task falls due, never without its ground. */
export function DateDialog({ task, onClose }: { task: UndatedTask; onClose: () => void }) {
  const { t } = useTranslation(['changes', 'common']);
  const { message } = App.useApp();
  const date = useDateTask();
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [dueExclusive, setDueExclusive] = useState(false);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const save = () => {
    if (!dueOn || !reason.trim()) return setAsked(true);
    const { planId, taskId, planVersion } = task;
    date.mutate(
      { planId, taskId, body: { planVersion, dueOn, dueExclusive, reason: reason.trim() } },
      {
        onSuccess: () => {
          void message.success(t('undated.saved'));
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      open
      title={t('undated.date')}
      okText={t('undated.save')}
      cancelText={t('common:cancel')}
      confirmLoading={date.isPending}
      onOk={save}
      onCancel={onClose}
    >
      <div className={styles.fields}>
        <p>{task.content}</p>
        {task.deadlineRaw && <p>{t('undated.says', { raw: task.deadlineRaw })}</p>}
        <div>
          <label htmlFor="due-day">{t('undated.due')}</label>
          <Suspense fallback={null}>
            <DayField id="due-day" value={dueOn} onChange={setDueOn} />
          </Suspense>
          {asked && !dueOn && (
            <p role="alert" className={styles.missing}>
              {t('undated.dueMissing')}
            </p>
          )}
        </div>
        <Checkbox checked={dueExclusive} onChange={({ target }) => setDueExclusive(target.checked)}>
          {t('undated.exclusive')}
        </Checkbox>
        <div>
          <label htmlFor="due-ground">{t('undated.ground')}</label>
          <Input.TextArea
            id="due-ground"
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={2000}
            placeholder={t('undated.groundHint')}
            value={reason}
            aria-invalid={asked && !reason.trim()}
            onChange={({ target }) => setReason(target.value)}
          />
          {asked && !reason.trim() && (
            <p role="alert" className={styles.missing}>
              {t('undated.groundMissing')}
            </p>
          )}
        </div>
        {date.isError && <ErrorNote error={date.error} />}
      </div>
    </Modal>
  );
}

import { App, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeriodStep } from '../../api/report-periods';
import { useStepPeriod } from '../../api/report-periods';
import type { ReportPeriodEntry } from '../../api/types';
import { ErrorNote } from '../../components/ErrorNote';
import styles from './ReportPeriods.module.css';

const WORDS = {
  close: { title: 'close', body: 'closeBody', done: 'closed' },
  reopen: { title: 'reopen', body: 'reopenBody', done: 'reopened' },
  remove: { title: 'remove', body: 'removeBody', done: 'removed' },
} as const;

interface StepDialogProps {
  period: ReportPeriodEntry;
  step: Exclude<PeriodStep, 'open'>;
  onClose: () => void;
  onDone?: () => void;
}

/** Closes a period, opens it again or takes it away, never without its ground. */
export function StepDialog({ period, step, onClose, onDone }: StepDialogProps) {
  const { t } = useTranslation(['reportPeriods', 'common']);
  const { message } = App.useApp();
  const change = useStepPeriod();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const words = WORDS[step];
  const save = () => {
    if (!reason.trim()) return setAsked(true);
    change.mutate(
      { period, step, reason: reason.trim() },
      {
        onSuccess: () => {
          void message.success(t(words.done));
          onClose();
          onDone?.();
        },
      },
    );
  };
  return (
    <Modal
      open
      title={`${t(words.title)}: ${period.label}`}
      okText={t('confirm')}
      cancelText={t('common:cancel')}
      confirmLoading={change.isPending}
      onOk={save}
      onCancel={onClose}
    >
      <div className={styles.fields}>
        <p className={styles.wide}>{t(words.body, { label: period.label })}</p>
        <ReasonField reason={reason} missing={asked && !reason.trim()} onChange={setReason} />
        {change.isError && (
          <div className={styles.wide}>
            <ErrorNote error={change.error} />
          </div>
        )}
      </div>
    </Modal>
  );
}

interface ReasonFieldProps {
  reason: string;
  missing: boolean;
  onChange: (reason: string) => void;
}

export function ReasonField({ reason, missing, onChange }: ReasonFieldProps) {
  const { t } = useTranslation('reportPeriods');
  return (
    <div className={styles.wide}>
      <label htmlFor="period-reason">{t('reason')}</label>
      <Input.TextArea
        id="period-reason"
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={2000}
        placeholder={t('reasonHint')}
        value={reason}
        aria-invalid={missing}
        onChange={({ target }) => onChange(target.value)}
      />
      {missing && (
        <p role="alert" className={styles.late}>
          {t('reasonMissing')}
        </p>
      )}
    </div>
  );
}

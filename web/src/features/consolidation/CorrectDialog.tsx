import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDecideReport } from '../../api/consolidation';
import type { ConsolidatedReport } from '../../api/types';
import { ErrorNote } from '../../components/ErrorNote';

interface CorrectDialogProps {
  report: ConsolidatedReport;
  onClose: () => void;
}

/** Why an issued report needs another version. The one that is out stays. */
export function CorrectDialog({ report, onClose }: CorrectDialogProps) {
  const { t } = useTranslation(['consolidation', 'common']);
  const decide = useDecideReport(report);
  const [reason, setReason] = useState('');
  const send = () =>
    decide.mutate({ correct: { version: report.version, reason: reason.trim() } }, { onSuccess: onClose });
  return (
    <Modal
      open
      title={t('correct')}
      okText={t('correct')}
      okButtonProps={{ disabled: !reason.trim() }}
      cancelText={t('common:cancel')}
      confirmLoading={decide.isPending}
      onOk={send}
      onCancel={onClose}
    >
      <label htmlFor="correct-reason">{t('correctReason')}</label>
      <Input.TextArea
        id="correct-reason"
        autoFocus
        autoSize={{ minRows: 3, maxRows: 8 }}
        maxLength={1000}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      {decide.isError && <ErrorNote error={decide.error} />}
    </Modal>
  );
}

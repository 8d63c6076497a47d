import { App, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeAssignment } from '../../api/assignments';
import type { AssignmentView } from '../../api/types';
import { ErrorNote } from '../../components/ErrorNote';

interface ReturnDialogProps {
  assignment: AssignmentView;
  onClose: () => void;
}

/** Sending a report back, never without a reason. */
export function ReturnDialog({ assignment, onClose }: ReturnDialogProps) {
  const { t } = useTranslation(['work', 'common']);
  const { message } = App.useApp();
  const change = useChangeAssignment();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const send = () => {
    if (!reason.trim()) return setMissing(true);
    change.mutate(
      { id: assignment.id, version: assignment.version, change: { action: 'return', reason: reason.trim() } },
      {
        onSuccess: () => {
          void message.success(t('done.return'));
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      open
      title={t('returnDialog.title')}
      cancelText={t('common:cancel')}
      okText={t('returnDialog.send')}
      confirmLoading={change.isPending}
      onOk={send}
      onCancel={onClose}
    >
      <label htmlFor="return-reason">{t('returnDialog.reason')}</label>
      <Input.TextArea
        id="return-reason"
        autoFocus
        autoSize={{ minRows: 3, maxRows: 10 }}
        maxLength={2000}
        placeholder={t('returnDialog.hint')}
        value={reason}
        status={missing ? 'error' : undefined}
        aria-invalid={missing}
        aria-describedby={missing ? 'reason-missing' : undefined}
        onChange={({ target }) => {
          setMissing(false);
          setReason(target.value);
        }}
      />
      {missing && (
        <p id="reason-missing" role="alert" style={{ color: 'var(--overdue)' }}>
          {t('returnDialog.required')}
        </p>
      )}
      {change.isError && <ErrorNote error={change.error} />}
    </Modal>
  );
}

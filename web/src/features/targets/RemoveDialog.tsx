import { App, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRemoveTarget } from '../../api/targets';
import type { Target } from '../../api/types';
import { ErrorNote } from '../../components/ErrorNote';

interface RemoveDialogProps {
  target: Target;
  onDone: () => void;
  onClose: () => void;
}

/** Taking a target out, with the reason. */
export function RemoveDialog({ target, onDone, onClose }: RemoveDialogProps) {
  const { t } = useTranslation(['targets', 'common']);
  const { message } = App.useApp();
  const remove = useRemoveTarget();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = asked && !reason.trim();
  const send = () => {
    if (!reason.trim()) return setAsked(true);
    remove.mutate(
      { id: target.id, version: target.version, reason: reason.trim() },
      {
        onSuccess: () => {
          void message.success(t('removed'));
          onDone();
        },
      },
    );
  };
  return (
    <Modal
      open
      title={t('removeTitle')}
      okText={t('remove')}
      cancelText={t('common:cancel')}
      confirmLoading={remove.isPending}
      onOk={send}
      onCancel={onClose}
    >
      <p>{t('removeBody', { name: target.name })}</p>
      <label htmlFor="target-remove-reason">{t('reason')}</label>
      <Input.TextArea
        id="target-remove-reason"
        autoFocus
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={1000}
        value={reason}
        status={missing ? 'error' : undefined}
        aria-invalid={missing}
        onChange={({ target: { value } }) => setReason(value)}
      />
      {missing && <p role="alert">{t('reasonMissing')}</p>}
      {remove.isError && <ErrorNote error={remove.error} />}
    </Modal>
  );
}

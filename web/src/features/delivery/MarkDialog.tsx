import { App, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeDelivery } from '../../api/delivery';
import type { Delivery } from '../../api/types';
import { ErrorNote } from '../../components/ErrorNote';

/** That the person was told in another way, never without saying how. */
export function MarkDialog({ item, onClose }: { item: Delivery; onClose: () => void }) {
  const { t } = useTranslation(['delivery', 'common']);
  const { message } = App.useApp();
  const change = useChangeDelivery(item);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const send = () => {
    if (!reason.trim()) return setMissing(true);
    change.mutate(
      { action: 'mark-delivered', reason: reason.trim() },
      {
        onSuccess: () => {
          void message.success(t('marked'));
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      open
      title={t('markTitle', { name: item.recipientName })}
      cancelText={t('common:cancel')}
      okText={t('markSend')}
      confirmLoading={change.isPending}
      onOk={send}
      onCancel={onClose}
    >
      <label htmlFor="mark-reason">{t('markReason')}</label>
      <Input.TextArea
        id="mark-reason"
        autoFocus
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={500}
        placeholder={t('markHint')}
        value={reason}
        status={missing ? 'error' : undefined}
        aria-invalid={missing}
        aria-describedby={missing ? 'mark-missing' : undefined}
        onChange={({ target }) => {
          setMissing(false);
          setReason(target.value);
        }}
      />
      {missing && (
        <p id="mark-missing" role="alert" style={{ color: 'var(--overdue)' }}>
          {t('markRequired')}
        </p>
      )}
      {change.isError && <ErrorNote error={change.error} />}
    </Modal>
  );
}

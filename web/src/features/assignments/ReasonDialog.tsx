import { App, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReasonedAction } from '../../api/assignments';
import { useChangeAssignment } from '../../api/assignments';
import { currentFrom } from '../../api/errors';
import type { AssignmentDetail } from '../../api/types';
import { ErrorNote } from '../../components/ErrorNote';
import { ChangedNote } from './ChangedNote';

interface ReasonDialogProps {
  action: ReasonedAction;
  assignment: AssignmentDetail;
  onClose: () => void;
}

/** A decision that the unit is told the reason of. What was written stays, whatever happens meanwhile. */
export function ReasonDialog({ action, assignment, onClose }: ReasonDialogProps) {
  const { t } = useTranslation(['work', 'common']);
  const { message } = App.useApp();
  const change = useChangeAssignment();
  const [basis, setBasis] = useState(assignment);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const current = currentFrom<AssignmentDetail>(change.error);
  const send = () => {
    if (!reason.trim()) return setMissing(true);
    // What has changed was shown: sent again, it is meant for what is true now.
    const known = current ?? basis;
    setBasis(known);
    change.mutate(
      { id: known.id, version: known.version, change: { action, reason: reason.trim() } },
      {
        onSuccess: () => {
          void message.success(t(`done.${action}`));
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      open
      title={t(`reasonDialog.${action}.title`)}
      cancelText={t('common:cancel')}
      okText={t(`reasonDialog.${action}.send`)}
      confirmLoading={change.isPending}
      onOk={send}
      onCancel={onClose}
    >
      <label htmlFor="decision-reason">{t(`reasonDialog.${action}.reason`)}</label>
      <Input.TextArea
        id="decision-reason"
        autoFocus
        autoSize={{ minRows: 3, maxRows: 10 }}
        maxLength={2000}
        placeholder={t(`reasonDialog.${action}.hint`)}
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
          {t('reasonDialog.required')}
        </p>
      )}
      {current && (
        <ChangedNote
          before={basis}
          after={current}
          next={current.allowed.includes(action) ? t('form.staleDecision') : t('form.staleNoLonger')}
        />
      )}
      {change.isError && !current && (
        <div style={{ marginTop: 12 }}>
          <ErrorNote error={change.error} />
        </div>
      )}
    </Modal>
  );
}

import { App, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentFrom } from '../../api/errors';
import { useAskExtension } from '../../api/extensions';
import { useMe } from '../../api/session';
import type { AssignmentDetail } from '../../api/types';
import { formatDay } from '../../components/dates';
import { ErrorNote } from '../../components/ErrorNote';
import { ChangedNote } from './ChangedNote';
import { DateAndReason } from './DateAndReason';

interface AskExtensionDialogProps {
  assignment: AssignmentDetail;
  onClose: () => void;
}

export default function AskExtensionDialog({ assignment, onClose }: AskExtensionDialogProps) {
  const { t } = useTranslation(['work', 'common']);
  const { today } = useMe();
  const { message } = App.useApp();
  const ask = useAskExtension();
  const [basis, setBasis] = useState(assignment);
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const current = currentFrom<AssignmentDetail>(ask.error);
  const late = assignment.lastDayOn !== null && assignment.lastDayOn < today;
  const send = () => {
    setChecked(true);
    if (!dueOn || !reason.trim()) return;
    const known = current ?? basis;
    setBasis(known);
    ask.mutate(
      { assignmentId: known.id, version: known.version, dueOn, reason: reason.trim() },
      {
        onSuccess: () => {
          void message.success(t('extension.sent'));
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      open
      title={t('extension.title')}
      cancelText={t('common:cancel')}
      okText={t('extension.send')}
      confirmLoading={ask.isPending}
      onOk={send}
      onCancel={onClose}
    >
      <p>{assignment.content}</p>
      <p>{t('extension.dueNow', { date: assignment.dueOn ? formatDay(assignment.dueOn) : '' })}</p>
      {late && <p style={{ color: 'var(--due-soon)' }}>{t('extension.late')}</p>}
      <DateAndReason
        date={{ value: dueOn, min: today, label: t('extension.wanted'), onChange: setDueOn }}
        reason={{
          value: reason,
          label: t('extension.reason'),
          hint: t('extension.reasonHint'),
          required: true,
          onChange: setReason,
        }}
        checked={checked}
      />
      {current && (
        <ChangedNote
          before={basis}
          after={current}
          next={current.mayAskExtension ? t('form.staleDecision') : t('form.staleNoLonger')}
        />
      )}
      {ask.isError && !current && <ErrorNote error={ask.error} />}
    </Modal>
  );
}

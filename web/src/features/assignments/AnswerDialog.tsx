import { App, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentFrom } from '../../api/errors';
import { useAnswerExtension } from '../../api/extensions';
import { useMe } from '../../api/session';
import type { ExtensionView } from '../../api/types';
import { formatDay } from '../../components/dates';
import { ErrorNote } from '../../components/ErrorNote';
import { DateAndReason } from './DateAndReason';
import type { ToldAnswer } from './ExtensionActions';
import { ExtensionFacts } from './ExtensionFacts';

interface AnswerDialogProps {
  extension: ExtensionView;
  action: ToldAnswer;
  onClose: () => void;
}

/** A decision about a request for a later date. What was written stays, whatever happens meanwhile. */
export default function AnswerDialog({ extension, action, onClose }: AnswerDialogProps) {
  const { t } = useTranslation(['work', 'common']);
  const { today } = useMe();
  const { message } = App.useApp();
  const answer = useAnswerExtension();
  const [reason, setReason] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [checked, setChecked] = useState(false);
  const shown = currentFrom<ExtensionView>(answer.error) ?? extension;
  const reasonNeeded = action !== 'approve';
  const send = () => {
    setChecked(true);
    if ((reasonNeeded && !reason.trim()) || (action === 'counter' && !dueOn)) return;
    answer.mutate(
      { id: shown.id, version: shown.version, action, reason: reason.trim(), dueOn },
      {
        onSuccess: () => {
          void message.success(t(`extension.done.${action}`));
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      open
      title={t(`extension.answerTitle.${action}`, { date: formatDay(shown.wantedDueOn) })}
      cancelText={t('common:cancel')}
      okText={t(`extension.action.${action}`)}
      confirmLoading={answer.isPending}
      onOk={send}
      onCancel={onClose}
    >
      <p>
        {shown.unitName}: {shown.content}
      </p>
      <ExtensionFacts extension={shown} />
      <DateAndReason
        date={
          action === 'counter'
            ? { value: dueOn, min: today, label: t('extension.wanted'), onChange: setDueOn }
            : undefined
        }
        reason={{
          value: reason,
          label: t('extension.answerReason'),
          hint: t('extension.answerHint'),
          required: reasonNeeded,
          onChange: setReason,
        }}
        checked={checked}
      />
      {answer.isError && <ErrorNote error={answer.error} />}
    </Modal>
  );
}

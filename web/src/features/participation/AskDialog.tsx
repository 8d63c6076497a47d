import { App, Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAskContribution } from '../../api/participation';
import { useMe } from '../../api/session';
import type { Participation } from '../../api/types';
import { formatDay } from '../../components/dates';
import DayField from '../../components/DayField';
import { ErrorNote } from '../../components/ErrorNote';
import styles from './Participation.module.css';

interface AskDialogProps {
  taskId: string;
  /** Units that have not contributed. */
  units: Participation[];
  onClose: () => void;
}

/** "Đề nghị phối hợp": which units, by when, and for what. */
export default function AskDialog({ taskId, units, onClose }: AskDialogProps) {
  const { t } = useTranslation(['participation', 'common']);
  const { today } = useMe();
  const { message: notices } = App.useApp();
  const ask = useAskContribution(taskId);
  const askedToday = (unit: Participation) => unit.request?.askedOn === today;
  const open = units.filter((unit) => !askedToday(unit));
  const [chosen, setChosen] = useState(() => open.map(({ assignmentId }) => assignmentId));
  const [wantedBy, setWantedBy] = useState<string | null>(null);
  const [message, setMessage] = useState(() => t('dialog.proposal'));
  const [tried, setTried] = useState(false);
  const faults = {
    units: chosen.length === 0,
    day: !wantedBy,
    message: !message.trim(),
  };
  const send = () => {
    setTried(true);
    if (!wantedBy || faults.units || faults.message) return;
    ask.mutate(
      { assignmentIds: chosen, wantedBy, message: message.trim() },
      {
        onSuccess: ({ asked, askedBefore, notAsked }) => {
          void notices.success(
            [
              t('dialog.sent', { count: asked.length }),
              askedBefore.length > 0 && t('dialog.askedBefore', { names: askedBefore.join('; ') }),
              notAsked.length > 0 && t('dialog.notAsked', { names: notAsked.join('; ') }),
            ]
              .filter(Boolean)
              .join(' '),
          );
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      open
      title={t('ask')}
      cancelText={t('common:cancel')}
      okText={t('dialog.send')}
      confirmLoading={ask.isPending}
      onOk={send}
      onCancel={onClose}
    >
      <div className={styles.dialog}>
        <fieldset>
          <legend>{t('dialog.units')}</legend>
          <div className={styles.choices}>
            {units.map((unit) => (
              <Checkbox
                key={unit.assignmentId}
                checked={chosen.includes(unit.assignmentId)}
                disabled={askedToday(unit)}
                onChange={({ target }) =>
                  setChosen((before) =>
                    target.checked
                      ? [...before, unit.assignmentId]
                      : before.filter((id) => id !== unit.assignmentId),
                  )
                }
              >
                {unit.unitName}
                {unit.request && (
                  <small>
                    {' '}
                    {askedToday(unit)
                      ? t('dialog.askedToday')
                      : t('dialog.askedLast', { date: formatDay(unit.request.askedOn) })}
                  </small>
                )}
              </Checkbox>
            ))}
          </div>
          {tried && faults.units && <Missing text={t('dialog.noUnit')} />}
        </fieldset>
        <div>
          <label htmlFor="wanted-by">{t('dialog.wantedBy')}</label>
          <DayField id="wanted-by" value={wantedBy} min={today} onChange={setWantedBy} />
          {tried && faults.day && <Missing text={t('dialog.noDay')} />}
        </div>
        <div>
          <label htmlFor="contribution-message">{t('dialog.message')}</label>
          <Input.TextArea
            id="contribution-message"
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={1000}
            value={message}
            onChange={({ target }) => setMessage(target.value)}
          />
          {tried && faults.message && <Missing text={t('dialog.noMessage')} />}
        </div>
        <small>{t('dialog.told')}</small>
        {ask.isError && <ErrorNote error={ask.error} />}
      </div>
    </Modal>
  );
}

function Missing({ text }: { text: string }) {
  return (
    <p role="alert" className={styles.fault}>
      {text}
    </p>
  );
}

import { App, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitReport } from '../../api/types';
import { useChangeReport } from '../../api/unit-reports';
import { formatDay } from '../../components/dates';
import { ErrorNote } from '../../components/ErrorNote';
import { withinSentence } from './ReportState';
import styles from './UnitReports.module.css';
import type { Writing } from './useWriting';
import { readFigure, saysNothing } from './writing.rules';

interface SubmitDialogProps {
  report: UnitReport;
  writing: Writing;
  onClose: () => void;
}

/** What is going to be submitted, in numbers, before it is. */
export function SubmitDialog({ report, writing, onClose }: SubmitDialogProps) {
  const { t } = useTranslation(['unitReports', 'common']);
  const { message } = App.useApp();
  const change = useChangeReport(report.id);
  const { typed } = writing;
  const nothing = saysNothing(typed);
  const [reason, setReason] = useState(typed.nothingNew ?? '');
  const [missing, setMissing] = useState(false);
  const [unsaved, setUnsaved] = useState(false);
  const [sending, setSending] = useState(false);
  const ids = (report.content?.sections ?? []).flatMap(({ items }) => items.map((item) => item.assignmentId));
  const told = ids.filter((id) => typed[`result:${id}`]?.trim() || typed[`unfinished:${id}`]?.trim());
  const open = report.remarks.filter(({ answer }) => answer === null).length;
  const wrong = report.targets.filter(
    ({ targetId }) => readFigure(typed[`figure:${targetId}`] ?? '') === undefined,
  );
  const send = async () => {
    if (nothing && !reason.trim()) return setMissing(true);
    setSending(true);
    const why = nothing ? reason.trim() : '';
    if ((typed.nothingNew ?? '') !== why) writing.write('nothingNew', why);
    const saved = await writing.flush();
    setUnsaved(!saved);
    if (saved)
      await change
        .mutateAsync({ action: 'submit', version: writing.version() })
        .then(() => {
          void message.success(t('submit.done'));
          onClose();
        })
        .catch(() => undefined);
    setSending(false);
  };
  return (
    <Modal
      open
      title={t('submit.title', { period: withinSentence(report.periodLabel) })}
      okText={t('submit.send')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: wrong.length > 0 }}
      confirmLoading={sending}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <ul className={styles.summary}>
        {told.length > 0 && <li>{t('submit.content', { count: told.length })}</li>}
        {!nothing && ids.length > told.length && (
          <li>{t('submit.untouched', { count: ids.length - told.length })}</li>
        )}
        {open > 0 && <li>{t('submit.remarks', { count: open })}</li>}
        {report.daysLeft < 0 && <li>{t('submit.late', { date: formatDay(report.lastDayOn) })}</li>}
        <li>{t('submit.after')}</li>
      </ul>
      {wrong.length > 0 && (
        <p role="alert" className={styles.wrong}>
          {t('submit.figures', { names: wrong.map(({ name }) => name).join('; ') })}
        </p>
      )}
      {nothing && (
        <>
          <label htmlFor="nothing-new">{t('submit.nothing')}</label>
          <Input.TextArea
            id="nothing-new"
            aria-label={t('submit.reason')}
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={2000}
            value={reason}
            status={missing ? 'error' : undefined}
            aria-invalid={missing}
            aria-describedby={missing ? 'nothing-new-missing' : undefined}
            onChange={({ target }) => {
              setMissing(false);
              setReason(target.value);
            }}
          />
          {missing && (
            <p id="nothing-new-missing" role="alert" className={styles.wrong}>
              {t('submit.reasonRequired')}
            </p>
          )}
        </>
      )}
      {unsaved && (
        <p role="alert" className={styles.wrong}>
          {t('submit.notSaved')}
        </p>
      )}
      {change.isError && <ErrorNote error={change.error} />}
    </Modal>
  );
}

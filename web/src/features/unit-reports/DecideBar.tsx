import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryClient } from '@tanstack/react-query';
import { currentFrom } from '../../api/errors';
import type { RemarkDraft, UnitReport } from '../../api/types';
import { keep, useChangeReport } from '../../api/unit-reports';
import { ErrorNote } from '../../components/ErrorNote';
import styles from './UnitReports.module.css';

interface DecideBarProps {
  report: UnitReport;
  /** Remarks that go with a return. */
  drafts: RemarkDraft[];
  onSent: () => void;
}

/** Accept it, or return it with a reason and what was remarked on the spot. */
export function DecideBar({ report, drafts, onSent }: DecideBarProps) {
  const { t } = useTranslation(['unitReports', 'common']);
  const { message } = App.useApp();
  const client = useQueryClient();
  const change = useChangeReport(report.id);
  const [returning, setReturning] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const stale = currentFrom<UnitReport>(change.error) !== null;
  const showFresh = (error: unknown) => {
    const current = currentFrom<UnitReport>(error);
    if (current) keep(client, current);
  };
  const accept = () =>
    change.mutate(
      { action: 'accept', version: report.version },
      { onSuccess: () => void message.success(t('decide.accepted')), onError: showFresh },
    );
  const send = () => {
    if (!reason.trim()) return setMissing(true);
    change.mutate(
      { action: 'return', version: report.version, reason: reason.trim(), remarks: drafts },
      {
        onSuccess: () => {
          void message.success(t('decide.returned'));
          setReturning(false);
          onSent();
        },
        onError: showFresh,
      },
    );
  };
  return (
    <div className={styles.foot}>
      <div className={styles.footNote}>
        {drafts.length > 0 && <p>{t('decide.unsent', { count: drafts.length })}</p>}
        {change.isError &&
          !returning &&
          (stale ? <p role="alert">{t('decide.changed')}</p> : <ErrorNote error={change.error} />)}
      </div>
      {report.allowed.includes('return') && (
        <Button size="large" onClick={() => setReturning(true)}>
          {t('decide.return')}
        </Button>
      )}
      {report.allowed.includes('accept') && (
        <Button type="primary" size="large" loading={change.isPending && !returning} onClick={accept}>
          {t('decide.accept')}
        </Button>
      )}
      {returning && (
        <Modal
          open
          title={t('decide.title', { unit: report.unitName })}
          okText={t('decide.send')}
          cancelText={t('common:cancel')}
          confirmLoading={change.isPending}
          onOk={send}
          onCancel={() => setReturning(false)}
        >
          <label htmlFor="return-reason">{t('decide.reason')}</label>
          <Input.TextArea
            id="return-reason"
            autoFocus
            autoSize={{ minRows: 3, maxRows: 10 }}
            maxLength={2000}
            placeholder={t('decide.reasonHint')}
            value={reason}
            status={missing ? 'error' : undefined}
            aria-invalid={missing}
            aria-describedby={missing ? 'return-missing' : undefined}
            onChange={({ target }) => {
              setMissing(false);
              setReason(target.value);
            }}
          />
          {missing && (
            <p id="return-missing" role="alert" className={styles.wrong}>
              {t('decide.reasonRequired')}
            </p>
          )}
          {drafts.length > 0 && <p>{t('decide.remarks', { count: drafts.length })}</p>}
          {change.isError &&
            (stale ? <p role="alert">{t('decide.changed')}</p> : <ErrorNote error={change.error} />)}
        </Modal>
      )}
    </div>
  );
}

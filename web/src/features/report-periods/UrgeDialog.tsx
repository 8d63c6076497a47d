import { Alert, App, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReportFollowUps, useSendReportFollowUp } from '../../api/report-periods';
import type { CollectionBoard } from '../../api/types';
import { ErrorNote } from '../../components/ErrorNote';
import styles from './ReportPeriods.module.css';

interface UrgeDialogProps {
  board: CollectionBoard;
  reportIds: string[];
  onClose: () => void;
}

/** What is sent to units that have not handed in: to whom, with what words, before it leaves. */
export function UrgeDialog({ board, reportIds, onClose }: UrgeDialogProps) {
  const { t } = useTranslation(['reportPeriods', 'common']);
  const { message } = App.useApp();
  const { data: past } = useReportFollowUps(board.period.id, true);
  const send = useSendReportFollowUp(board.period.id);
  const [written, setWritten] = useState<string | null>(null);
  const text = written ?? past?.proposedText ?? '';
  const units = board.units.filter(({ reportId }) => reportId !== null && reportIds.includes(reportId));
  const most = Math.max(0, ...units.map(({ followUps }) => followUps + 1));
  return (
    <Modal
      open
      width={640}
      title={t('urgeTitle')}
      okText={t('urgeSend')}
      okButtonProps={{ disabled: !text.trim() }}
      cancelText={t('common:cancel')}
      confirmLoading={send.isPending}
      onOk={() =>
        send.mutate(
          { reportIds, text },
          {
            onSuccess: () => {
              void message.success(t('urgeSent'));
              onClose();
            },
          },
        )
      }
      onCancel={onClose}
    >
      <div className={styles.fields}>
        <p className={styles.wide}>
          {t('urgeTo')}: {units.map(({ unitName }) => unitName).join('; ')}
        </p>
        <div className={styles.wide}>
          <label htmlFor="urge-text">{t('urgeText')}</label>
          <Input.TextArea
            id="urge-text"
            autoSize={{ minRows: 4, maxRows: 12 }}
            maxLength={5000}
            value={text}
            onChange={({ target }) => setWritten(target.value)}
          />
          {past && !text.trim() && (
            <p role="alert" className={styles.late}>
              {t('urgeTextRequired')}
            </p>
          )}
        </div>
        {past && most >= past.escalatesAt && (
          <Alert
            className={styles.wide}
            type="warning"
            showIcon
            title={t('urgeEscalates', { count: most })}
          />
        )}
        {send.isError && (
          <div className={styles.wide}>
            <ErrorNote error={send.error} />
          </div>
        )}
      </div>
    </Modal>
  );
}

import { App, Button, Input, InputNumber, Modal, Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDecideReport } from '../../api/consolidation';
import { ApiError } from '../../api/errors';
import type { ConsolidatedReport, IssueReport } from '../../api/types';
import { ErrorNote } from '../../components/ErrorNote';
import styles from './Consolidation.module.css';

const DayField = lazy(() => import('../../components/DayField'));

interface IssueDialogProps {
  report: ConsolidatedReport;
  version: number;
  onClose: () => void;
}

const AUTHORITIES = ['TM.', 'KT.', 'TL.', 'TUQ.', 'Q.'] as const;
const MOST_LINES = 4;

/** Number, date, signer and recipients: then text and data are kept as they are. */
export function IssueDialog({ report, version, onClose }: IssueDialogProps) {
  const { t } = useTranslation(['consolidation', 'common']);
  const { message } = App.useApp();
  const decide = useDecideReport(report);
  const { proposed } = report;
  const [number, setNumber] = useState<number | null>(null);
  const [issuedOn, setIssuedOn] = useState<string | null>(proposed.issuedOn);
  const [lines, setLines] = useState<IssueReport['signatureLines']>(proposed.signatureLines);
  const [signerName, setSigner] = useState('');
  const [recipients, setRecipients] = useState(proposed.recipients.join('\n'));
  const [archive, setArchive] = useState(proposed.archive);
  const [difference, setDifference] = useState('');
  const [missing, setMissing] = useState(false);
  const disagrees =
    decide.error instanceof ApiError && decide.error.code === 'consolidation:FIGURES_DISAGREE';
  const [asked, setAsked] = useState(false);
  if (disagrees && !asked) setAsked(true);

  const send = () => {
    const signatureLines = lines
      .map((line) => ({ ...line, text: line.text.trim() }))
      .filter(({ text }) => text);
    if (!number || !issuedOn || !signerName.trim() || !signatureLines.length || !archive.trim())
      return setMissing(true);
    setMissing(false);
    decide.mutate(
      {
        issue: {
          version,
          number,
          issuedOn,
          signatureLines,
          signerName: signerName.trim(),
          recipients: recipients
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
          archive: archive.trim(),
          differenceReason: difference.trim() || undefined,
        },
      },
      {
        onSuccess: ({ issued }) => {
          void message.success(t('issued', { number: issued[0]?.number ?? '' }));
          onClose();
        },
      },
    );
  };
  const change = (index: number, changed: Partial<IssueReport['signatureLines'][number]>) =>
    setLines((before) => before.map((line, at) => (at === index ? { ...line, ...changed } : line)));

  return (
    <Modal
      open
      width={640}
      title={t('issueTitle')}
      okText={t('issue')}
      cancelText={t('common:cancel')}
      confirmLoading={decide.isPending}
      onOk={send}
      onCancel={onClose}
    >
      <p>{t('issueBody')}</p>
      <div className={styles.form}>
        <label htmlFor="issue-number">{t('number')}</label>
        <span className={styles.together}>
          <InputNumber
            id="issue-number"
            min={1}
            max={99_999}
            precision={0}
            autoFocus
            value={number}
            status={missing && !number ? 'error' : undefined}
            onChange={setNumber}
          />
          <span>/{proposed.symbol}</span>
        </span>
        <label htmlFor="issue-date">{t('issuedOn')}</label>
        <Suspense>
          <DayField
            id="issue-date"
            value={issuedOn}
            min={report.asOf}
            max={proposed.issuedOn}
            onChange={setIssuedOn}
          />
        </Suspense>
        {lines.map((line, index) => (
          <div key={index} className={styles.signature}>
            <Select
              aria-label={t('authority', { line: index + 1 })}
              value={line.authority ?? ''}
              options={[
                { value: '', label: t('noAuthority') },
                ...AUTHORITIES.map((value) => ({ value, label: value })),
              ]}
              onChange={(value) =>
                change(index, { authority: (value || undefined) as (typeof line)['authority'] })
              }
            />
            <Input
              aria-label={t('signature', { line: index + 1 })}
              maxLength={200}
              value={line.text}
              onChange={({ target }) => change(index, { text: target.value })}
            />
          </div>
        ))}
        {lines.length < MOST_LINES && (
          <Button onClick={() => setLines((before) => [...before, { text: '' }])}>{t('addLine')}</Button>
        )}
        <label htmlFor="issue-signer">{t('signer')}</label>
        <Input
          id="issue-signer"
          maxLength={200}
          value={signerName}
          status={missing && !signerName.trim() ? 'error' : undefined}
          onChange={({ target }) => setSigner(target.value)}
        />
        <label htmlFor="issue-recipients">{t('recipients')}</label>
        <Input.TextArea
          id="issue-recipients"
          autoSize={{ minRows: 3, maxRows: 8 }}
          value={recipients}
          onChange={({ target }) => setRecipients(target.value)}
        />
        <label htmlFor="issue-archive">{t('archive')}</label>
        <Input
          id="issue-archive"
          maxLength={100}
          value={archive}
          onChange={({ target }) => setArchive(target.value)}
        />
        {asked && (
          <>
            <label htmlFor="issue-difference">{t('difference')}</label>
            <Input.TextArea
              id="issue-difference"
              autoSize={{ minRows: 2, maxRows: 6 }}
              maxLength={1000}
              value={difference}
              onChange={({ target }) => setDifference(target.value)}
            />
          </>
        )}
      </div>
      {missing && (
        <p role="alert" className={styles.missing}>
          {t('required')}
        </p>
      )}
      {decide.isError && <ErrorNote error={decide.error} />}
    </Modal>
  );
}

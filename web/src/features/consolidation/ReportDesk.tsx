import { DownloadOutlined, FileProtectOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { EditorContent } from '@tiptap/react';
import { Alert, App, Button } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { checkReport, draftAddress, rewritePart } from '../../api/consolidation';
import { ApiError, currentFrom } from '../../api/errors';
import type { ConsolidatedReport, FigureCheck } from '../../api/types';
import { usePhone } from '../../app/usePhone';
import { formatDay, formatInstant } from '../../components/dates';
import { PageTitle } from '../../components/PageTitle';
import { useLatest } from '../../components/useLatest';
import { useSentence } from '../../components/useSentence';
import type { BodyNode } from './body.rules';
import styles from './Consolidation.module.css';
import { CorrectDialog } from './CorrectDialog';
import { IssueDialog } from './IssueDialog';
import { IssuedVersions } from './IssuedVersions';
import { OutlinePane } from './OutlinePane';
import { SourcesPane } from './SourcesPane';
import { Toolbar } from './Toolbar';
import { keptText, useAutosave } from './useAutosave';
import { acceptFigures, showBody, useReportEditor } from './useReportEditor';

/** Outline, text and sources side by side; on a phone one under the other, to be read. */
export function ReportDesk({ report }: { report: ConsolidatedReport }) {
  const { t } = useTranslation(['consolidation', 'common']);
  const { message, modal } = App.useApp();
  const sentenceOf = useSentence();
  const client = useQueryClient();
  const phone = usePhone();
  const editable = report.mayEdit && report.state === 'DRAFT' && !phone;
  const [check, setCheck] = useState<FigureCheck | null>(null);
  const [sources, setSources] = useState(report.sources);
  const [checking, setChecking] = useState(false);
  const [dialog, setDialog] = useState<'issue' | 'correct' | null>(null);
  const [kept] = useState(() => (editable ? keptText(report.id) : null));
  const start = useRef(kept?.body ?? (report.body as unknown as BodyNode));

  const show = useLatest((body: BodyNode) => {
    if (editor) showBody(editor, body);
  });
  const told = useLatest((name: string, parts: string[]) => {
    void message.info(t('merged', { name, parts: named(parts) }));
  });
  const saving = useAutosave({ report, kept, show, onMerged: told });
  const editor = useReportEditor({
    body: start.current,
    editable,
    label: t('text'),
    sources,
    check,
    onChange: saving.change,
  });
  const named = (parts: string[]) => parts.map((title) => `“${title || t('opening')}”`).join(', ');
  const adopt = useCallback(
    (current: ConsolidatedReport) => {
      client.setQueryData(['consolidated-reports', report.id], current);
      setSources(current.sources);
      saving.adopt(current);
      show(current.body as unknown as BodyNode);
    },
    [client, report.id, saving, show],
  );

  const lookAt = async () => {
    setChecking(true);
    try {
      if (await saving.save()) setCheck(await checkReport(report.id));
    } catch (error) {
      void message.error(sentenceOf(error));
    } finally {
      setChecking(false);
    }
  };
  const rewrite = async (source: string, title: string, replaceEdited = false) => {
    if (!(await saving.save())) return;
    try {
      adopt(await rewritePart(report.id, source, saving.version(), replaceEdited));
      void message.success(t('rewritten'));
    } catch (error) {
      if (error instanceof ApiError && error.code === 'consolidation:PART_EDITED')
        modal.confirm({
          title: t('rewriteAsk', { title }),
          content: t('rewriteBody'),
          okText: t('rewriteYes'),
          cancelText: t('common:cancel'),
          onOk: () => rewrite(source, title, true),
        });
      else {
        const current = currentFrom<ConsolidatedReport>(error);
        if (current) adopt(current);
        void message.error(sentenceOf(error));
      }
    }
  };
  const accept = (accepted: FigureCheck['disagreements']) => {
    if (!editor) return;
    acceptFigures(editor, accepted);
    const taken = new Set(accepted);
    setCheck(
      (before) =>
        before && { ...before, disagreements: before.disagreements.filter((found) => !taken.has(found)) },
    );
  };
  const openIssuing = async () => {
    if (await saving.save()) setDialog('issue');
  };

  return (
    <>
      <PageTitle title={t('title', { period: report.periodLabel })}>
        {editable && (
          <>
            <Button icon={<DownloadOutlined aria-hidden />} href={draftAddress(report.id)} download>
              {t('preview')}
            </Button>
            <Button
              icon={<SafetyCertificateOutlined aria-hidden />}
              loading={checking}
              onClick={() => void lookAt()}
            >
              {t('check')}
            </Button>
            <Button
              type="primary"
              icon={<FileProtectOutlined aria-hidden />}
              onClick={() => void openIssuing()}
            >
              {t('issue')}
            </Button>
          </>
        )}
        {report.mayEdit && report.state === 'ISSUED' && (
          <Button onClick={() => setDialog('correct')}>{t('correct')}</Button>
        )}
      </PageTitle>
      <p className={styles.facts}>
        <Link to={`/plans/${report.planId}?tab=reports`}>{t('plan', { number: report.planNumber })}</Link>
        <span>{t('asOf', { date: formatDay(report.asOf) })}</span>
        <span>{t(`state.${report.state}`)}</span>
        {editable && (
          <span role="status">{t(`saving.${saving.state}`, { time: formatInstant(saving.savedAt) })}</span>
        )}
      </p>
      {report.correctionReason && report.state === 'DRAFT' && (
        <Alert type="info" showIcon title={t('correcting', { reason: report.correctionReason })} />
      )}
      {phone && report.mayEdit && report.state === 'DRAFT' && (
        <Alert type="info" showIcon title={t('phone')} />
      )}
      {kept && <Alert type="info" showIcon closable title={t('restored')} />}
      {saving.clash && (
        <Alert
          type="warning"
          showIcon
          title={t('conflict', { name: saving.clash.name, parts: named(saving.clash.conflicts) })}
          description={t('conflictBody')}
          action={
            <span className={styles.choices}>
              <Button onClick={() => saving.settle('mine')}>{t('keepMine')}</Button>
              <Button onClick={() => saving.settle('theirs')}>
                {t('takeTheirs', { name: saving.clash.name })}
              </Button>
            </span>
          }
        />
      )}
      {report.issued.length > 0 && <IssuedVersions reportId={report.id} issued={report.issued} />}
      {editor && (
        <div className={styles.desk}>
          <OutlinePane
            editor={editor}
            parts={saving.parts}
            onRewrite={editable ? (source, title) => void rewrite(source, title) : null}
          />
          <div className={styles.middle}>
            {editable && <Toolbar editor={editor} />}
            <div className={styles.paper}>
              <EditorContent editor={editor} />
            </div>
          </div>
          <SourcesPane
            editor={editor}
            sources={sources}
            check={check}
            editable={editable}
            onAccept={accept}
          />
        </div>
      )}
      {dialog === 'issue' && (
        <IssueDialog report={report} version={saving.version()} onClose={() => setDialog(null)} />
      )}
      {dialog === 'correct' && <CorrectDialog report={report} onClose={() => setDialog(null)} />}
    </>
  );
}

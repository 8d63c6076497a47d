import { App, Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeAssignment } from '../../api/assignments';
import type { AssignmentView, AttachedFile, InsideWork } from '../../api/types';
import { formatInstant } from '../../components/dates';
import { ErrorNote } from '../../components/ErrorNote';
import { FilesField } from '../assignments/FilesField';
import { PercentField } from '../assignments/PercentField';
import type { Change } from './InsidePanel';
import styles from './InsideUnit.module.css';

interface DraftFormProps {
  work: InsideWork;
  assignment: AssignmentView;
  pending: boolean;
  change: Change;
}

/** The specialist writes and sends to the head; the head corrects and reports, or gives it back with a remark. */
export function DraftForm({ work, assignment, pending, change }: DraftFormProps) {
  const { t } = useTranslation(['insideUnit', 'work']);
  const { message } = App.useApp();
  const report = useChangeAssignment();
  const { draft, mayDraft, mayHand, open } = work;
  const [finished, setFinished] = useState(draft?.finished ?? false);
  const [percent, setPercent] = useState(draft?.percent ?? assignment.percent);
  const [text, setText] = useState({
    result: draft?.result ?? '',
    difficulty: draft?.difficulty ?? '',
    proposal: draft?.proposal ?? '',
  });
  const [files, setFiles] = useState<AttachedFile[]>(draft?.files ?? []);
  const [uploading, setUploading] = useState(0);
  const [remark, setRemark] = useState('');
  const decides = mayHand && draft?.stage === 'SENT';
  if (!open || !(mayDraft || decides)) return null;
  const fileIds = files.map(({ id }) => id);

  const save = (done?: string) =>
    change({ action: 'saveDraft', version: draft?.version ?? 0, finished, percent, ...text, fileIds }, done);
  const sendToHead = async () => {
    const version = (draft?.version ?? 0) + 1;
    if (await save()) await change({ action: 'sendDraft', version }, t('draft.sent'));
  };
  const submit = () => {
    const said = {
      result: text.result.trim(),
      difficulty: text.difficulty.trim() || undefined,
      proposal: text.proposal.trim() || undefined,
      fileIds,
      draftVersion: draft?.version,
    };
    const { id, version } = assignment;
    const reported = finished
      ? { action: 'submit' as const, ...said }
      : { action: 'update' as const, percent, ...said };
    // Awaited, because the form is gone with the draft before the answer is told; what fails is shown in the form.
    report
      .mutateAsync({ id, version, change: reported })
      .then(() => void message.success(t(finished ? 'work:form.submitted' : 'work:form.sent')))
      .catch(() => undefined);
  };
  return (
    <div className={styles.part}>
      <h3>{draft && decides ? t('draft.of', { name: draft.authorName }) : t('draft.title')}</h3>
      {draft && <small>{t(`draft.stage.${draft.stage}`, { time: formatInstant(draft.savedAt) })}</small>}
      {draft?.remark && (
        <p className={styles.flag}>
          {t('draft.remarked', { name: draft.remarkByName ?? '', remark: draft.remark })}
        </p>
      )}
      <div className={styles.fields}>
        <Checkbox checked={finished} onChange={({ target }) => setFinished(target.checked)}>
          {t('draft.finished')}
        </Checkbox>
        {!finished && <PercentField value={percent} onChange={setPercent} />}
        {(['result', 'difficulty', 'proposal'] as const).map((name) => (
          <div key={name}>
            <label htmlFor={`draft-${name}`}>{t(`work:form.${name}`)}</label>
            <Input.TextArea
              id={`draft-${name}`}
              autoSize={{ minRows: name === 'result' ? 3 : 1, maxRows: 10 }}
              maxLength={5000}
              value={text[name]}
              onChange={({ target }) => setText((before) => ({ ...before, [name]: target.value }))}
            />
          </div>
        ))}
        <FilesField
          files={files}
          onAdd={(file) => setFiles((before) => [...before, file])}
          onRemove={(id) => setFiles((before) => before.filter((file) => file.id !== id))}
          onUploading={setUploading}
        />
        {report.isError && <ErrorNote error={report.error} />}
        {decides ? (
          <>
            <p className={styles.buttons}>
              <Button
                type="primary"
                loading={report.isPending}
                disabled={!text.result.trim() || uploading > 0}
                onClick={submit}
              >
                {t('draft.report')}
              </Button>
            </p>
            <label htmlFor="draft-remark">{t('draft.remark')}</label>
            <Input.TextArea
              id="draft-remark"
              autoSize={{ minRows: 1, maxRows: 6 }}
              maxLength={2000}
              value={remark}
              onChange={({ target }) => setRemark(target.value)}
            />
            <p className={styles.buttons}>
              <Button
                loading={pending}
                disabled={!remark.trim()}
                onClick={() =>
                  void change(
                    { action: 'giveBack', version: draft.version, remark: remark.trim() },
                    t('draft.givenBack'),
                  )
                }
              >
                {t('draft.giveBack')}
              </Button>
            </p>
          </>
        ) : (
          <p className={styles.buttons}>
            <Button
              type="primary"
              loading={pending}
              disabled={!text.result.trim() || uploading > 0}
              onClick={() => void sendToHead()}
            >
              {t('draft.send')}
            </Button>
            <Button loading={pending} disabled={uploading > 0} onClick={() => void save(t('draft.saved'))}>
              {t('draft.save')}
            </Button>
          </p>
        )}
      </div>
    </div>
  );
}

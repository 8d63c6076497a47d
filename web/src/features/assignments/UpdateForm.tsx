import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Segmented } from 'antd';
import type { FormEvent } from 'react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeAssignment } from '../../api/assignments';
import { currentFrom } from '../../api/errors';
import { useMe } from '../../api/session';
import type { AssignmentDetail } from '../../api/types';
import { formatInstant } from '../../components/dates';
import { DueText } from '../../components/DueText';
import { ErrorNote } from '../../components/ErrorNote';
import { AskExtension } from './AskExtension';
import { ChangedNote } from './ChangedNote';
import { FilesField } from './FilesField';
import { PercentField } from './PercentField';
import { ResultDocument } from './ResultDocument';
import styles from './UpdateForm.module.css';
import { useReportDraft } from './useReportDraft';

const DayField = lazy(() => import('../../components/DayField'));

interface UpdateFormProps {
  assignment: AssignmentDetail;
  onDone: () => void;
}

export function UpdateForm({ assignment, onDone }: UpdateFormProps) {
  const { t } = useTranslation('work');
  const { roles, today } = useMe();
  const { message } = App.useApp();
  const client = useQueryClient();
  const { draft, restored, write, discard, forget } = useReportDraft(assignment);
  const change = useChangeAssignment();
  const [uploading, setUploading] = useState(0);
  const [resultMissing, setResultMissing] = useState(false);

  const { allowed, unitId, unitName } = assignment;
  const mayChoose = allowed.includes('submit') && allowed.includes('update');
  const finished = draft.finished && allowed.includes('submit');
  const closed = !allowed.includes('update') && !allowed.includes('submit');
  const onBehalf = !roles.some((held) => held.unitId === unitId);

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!draft.result.trim()) return setResultMissing(true);
    const said = {
      result: draft.result.trim(),
      difficulty: draft.difficulty.trim() || undefined,
      proposal: draft.proposal.trim() || undefined,
      documentNumber: draft.documentNumber.trim() || undefined,
      documentOn: draft.documentOn ?? undefined,
      fileIds: draft.files.map(({ id }) => id),
    };
    change.mutate(
      {
        id: assignment.id,
        version: assignment.version,
        change: finished
          ? { action: 'submit', completedOn: draft.completedOn ?? undefined, ...said }
          : { action: 'update', percent: draft.percent, ...said },
      },
      {
        onSuccess: () => {
          forget();
          void message.success(finished ? t('form.submitted') : t('form.sent'));
          onDone();
        },
        onError: (error) => {
          const current = currentFrom<AssignmentDetail>(error);
          if (current) client.setQueryData(['assignments', assignment.id], current);
        },
      },
    );
  };

  const changed = draft.basis.version !== assignment.version;
  const stale = change.isError && currentFrom(change.error) !== null;
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <div className={styles.fields}>
        <div className={styles.what}>
          <p>{assignment.content}</p>
          <small className="facts">
            <span>{assignment.planNumber}</span>
            <span>{unitName}</span>
            <span>
              <DueText {...assignment} raw={assignment.deadlineRaw} />
            </span>
          </small>
        </div>
        <AskExtension assignment={assignment} />
        {onBehalf && <p className={styles.note}>{t('form.onBehalf', { unit: unitName })}</p>}
        {assignment.returnReason && (
          <p className={styles.note}>{t('returnedBecause', { reason: assignment.returnReason })}</p>
        )}
        {changed && (
          <ChangedNote
            before={draft.basis}
            after={assignment}
            next={closed ? t('form.staleNoLonger') : t('form.staleNext')}
          />
        )}
        {restored && draft.savedAt && (
          <p className={styles.restored}>
            {t('form.keptSince', { time: formatInstant(draft.savedAt) })}
            <Button type="link" onClick={discard}>
              {t('form.discard')}
            </Button>
          </p>
        )}
        {mayChoose && (
          <div className={styles.field}>
            <span id="stage-label">{t('form.stage')}</span>
            <Segmented
              block
              aria-labelledby="stage-label"
              value={finished}
              options={[
                { value: false, label: t('form.ongoing') },
                { value: true, label: t('form.finished') },
              ]}
              onChange={(value) => write(() => ({ finished: value }))}
            />
          </div>
        )}
        {finished ? (
          <div className={styles.field}>
            <label htmlFor="completed-on">
              {t('form.completedOn')} <small>{t('form.completedOnHint')}</small>
            </label>
            <Suspense>
              <DayField
                id="completed-on"
                value={draft.completedOn}
                max={today}
                onChange={(completedOn) => write(() => ({ completedOn }))}
              />
            </Suspense>
          </div>
        ) : (
          <PercentField value={draft.percent} onChange={(percent) => write(() => ({ percent }))} />
        )}
        <div className={styles.field}>
          <label htmlFor="result">{t('form.result')}</label>
          <Input.TextArea
            id="result"
            autoSize={{ minRows: 3, maxRows: 12 }}
            maxLength={5000}
            placeholder={t('form.resultHint')}
            value={draft.result}
            status={resultMissing ? 'error' : undefined}
            aria-invalid={resultMissing}
            aria-describedby={resultMissing ? 'result-missing' : undefined}
            onChange={({ target }) => {
              setResultMissing(false);
              write(() => ({ result: target.value }));
            }}
          />
          {resultMissing && (
            <span id="result-missing" role="alert" className={styles.missing}>
              {t('form.resultRequired')}
            </span>
          )}
        </div>
        {(['difficulty', 'proposal'] as const).map((name) => (
          <div className={styles.field} key={name}>
            <label htmlFor={name}>
              {t(`form.${name}`)} <small>{t('form.optional')}</small>
            </label>
            <Input.TextArea
              id={name}
              autoSize={{ minRows: 1, maxRows: 8 }}
              maxLength={5000}
              value={draft[name]}
              onChange={({ target }) => write(() => ({ [name]: target.value }))}
            />
          </div>
        ))}
        <ResultDocument
          number={draft.documentNumber}
          on={draft.documentOn}
          today={today}
          onChange={(document) => write(() => document)}
        />
        <FilesField
          files={draft.files}
          onAdd={(file) => write((before) => ({ files: [...before.files, file] }))}
          onRemove={(id) => write((before) => ({ files: before.files.filter((file) => file.id !== id) }))}
          onUploading={setUploading}
        />
      </div>
      <div className={styles.foot}>
        {change.isError && !stale && (
          <>
            <ErrorNote error={change.error} />
            <p>{t('form.notSent')}</p>
          </>
        )}
        <Button
          type="primary"
          htmlType="submit"
          size="large"
          block
          loading={change.isPending}
          disabled={uploading > 0 || closed}
        >
          {finished ? t('form.submit') : t('form.send')}
        </Button>
        <small>{t('form.kept')}</small>
      </div>
    </form>
  );
}

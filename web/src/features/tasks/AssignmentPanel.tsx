import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAssignment, useChangeAssignment } from '../../api/assignments';
import type { AssignmentDetail } from '../../api/types';
import { formatDay } from '../../components/dates';
import { DueText } from '../../components/DueText';
import { Loaded } from '../../components/Loaded';
import { useSentence } from '../../components/useSentence';
import { History } from './History';
import { ReturnDialog } from './ReturnDialog';
import styles from './TaskPage.module.css';

interface AssignmentPanelProps {
  assignmentId: string;
  onUpdate: () => void;
}

/** One unit's part: what this person may do with it, and what has happened. */
export function AssignmentPanel({ assignmentId, onUpdate }: AssignmentPanelProps) {
  const query = useAssignment(assignmentId);
  return (
    <section className={styles.panel} aria-labelledby="panel-title">
      <Loaded query={query}>
        {(assignment) => <PanelContent assignment={assignment} onUpdate={onUpdate} />}
      </Loaded>
    </section>
  );
}

function PanelContent({ assignment, onUpdate }: { assignment: AssignmentDetail; onUpdate: () => void }) {
  const { t } = useTranslation(['work', 'common']);
  const { message } = App.useApp();
  const sentenceOf = useSentence();
  const change = useChangeAssignment();
  const [returning, setReturning] = useState(false);
  const { id, version, allowed, namedAs, unitName, submittedOn } = assignment;
  const act = (action: 'acknowledge' | 'confirm') =>
    change.mutate(
      { id, version, change: { action } },
      {
        onSuccess: () => void message.success(t(`done.${action}`)),
        onError: (error) => void message.error(sentenceOf(error)),
      },
    );
  return (
    <>
      <h2 id="panel-title">{t('task.history', { unit: unitName })}</h2>
      <p>
        <DueText {...assignment} raw={assignment.deadlineRaw} />
        {submittedOn && <> · {t('common:due.submitted', { date: formatDay(submittedOn) })}</>}
      </p>
      {namedAs !== unitName && <p className={styles.named}>{t('task.namedAs', { raw: namedAs })}</p>}
      {assignment.returnReason && <p>{t('returnedBecause', { reason: assignment.returnReason })}</p>}
      {allowed.length > 0 && (
        <div className={`${styles.actions} no-print`} role="group" aria-label={t('task.actions')}>
          {allowed.includes('confirm') && (
            <Button type="primary" loading={change.isPending} onClick={() => act('confirm')}>
              {t('confirm')}
            </Button>
          )}
          {allowed.includes('return') && <Button onClick={() => setReturning(true)}>{t('return')}</Button>}
          {allowed.includes('acknowledge') && (
            <Button loading={change.isPending} onClick={() => act('acknowledge')}>
              {t('acknowledge')}
            </Button>
          )}
          {(allowed.includes('update') || allowed.includes('submit')) && (
            <Button type={allowed.includes('confirm') ? 'default' : 'primary'} onClick={onUpdate}>
              {t('update')}
            </Button>
          )}
        </div>
      )}
      <History entries={assignment.history} />
      {returning && <ReturnDialog assignment={assignment} onClose={() => setReturning(false)} />}
    </>
  );
}

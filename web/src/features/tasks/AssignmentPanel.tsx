import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReasonedAction } from '../../api/assignments';
import { useAssignment, useChangeAssignment } from '../../api/assignments';
import type { AssignmentDetail } from '../../api/types';
import { formatDay } from '../../components/dates';
import { DueText } from '../../components/DueText';
import { Loaded } from '../../components/Loaded';
import { useSentence } from '../../components/useSentence';
import { ExtensionSection } from '../assignments/ExtensionSection';
import { ReasonDialog } from '../assignments/ReasonDialog';
import { History } from './History';
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

/** In the order in which they are offered: what comes next first, what is seldom wanted last. */
const AT_ONCE = ['confirm', 'acknowledge', 'start', 'resume'] as const;
const REASONED = ['return', 'reopen', 'suspend', 'cancel'] as const satisfies ReasonedAction[];

function PanelContent({ assignment, onUpdate }: { assignment: AssignmentDetail; onUpdate: () => void }) {
  const { t } = useTranslation(['work', 'common']);
  const { message } = App.useApp();
  const sentenceOf = useSentence();
  const change = useChangeAssignment();
  const [reasoning, setReasoning] = useState<ReasonedAction | null>(null);
  const { id, version, allowed, namedAs, unitName, submittedOn } = assignment;
  const reports = allowed.includes('update') || allowed.includes('submit');
  const act = (action: (typeof AT_ONCE)[number]) =>
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
          {reports && (
            <Button type={allowed.includes('confirm') ? 'default' : 'primary'} onClick={onUpdate}>
              {t('update')}
            </Button>
          )}
          {AT_ONCE.filter((action) => allowed.includes(action)).map((action) => (
            <Button
              key={action}
              type={action === 'confirm' || action === 'resume' ? 'primary' : 'default'}
              loading={change.isPending && change.variables.change.action === action}
              onClick={() => act(action)}
            >
              {t(LABEL[action])}
            </Button>
          ))}
          {REASONED.filter((action) => allowed.includes(action)).map((action) => (
            <Button key={action} onClick={() => setReasoning(action)}>
              {t(LABEL[action])}
            </Button>
          ))}
        </div>
      )}
      <ExtensionSection assignment={assignment} />
      <History entries={assignment.history} />
      {reasoning && (
        <ReasonDialog action={reasoning} assignment={assignment} onClose={() => setReasoning(null)} />
      )}
    </>
  );
}

const LABEL = {
  confirm: 'confirm',
  acknowledge: 'acknowledge',
  start: 'start',
  resume: 'continue',
  return: 'return',
  reopen: 'reopen',
  suspend: 'suspend',
  cancel: 'cancelAssignment',
} as const;

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AssignmentView } from '../../api/types';
import { DueText } from '../../components/DueText';
import { ReturnedChip, StateChip } from '../../components/StateChip';
import { InsideMarks } from '../inside-unit/InsideMarks';
import { RequestNote } from '../participation/RequestNote';
import styles from './AssignmentRow.module.css';
import { NextAction } from './NextAction';

interface AssignmentRowProps {
  assignment: AssignmentView;
  /** Several units' assignments stand together: say whose this is. */
  showUnit?: boolean;
  acknowledging?: boolean;
  onAcknowledge?: (assignment: AssignmentView) => void;
  onUpdate?: (assignment: AssignmentView) => void;
  /** Where several can be chosen and decided together. */
  selection?: { chosen: boolean; onChoose: (chosen: boolean) => void };
}

export function AssignmentRow({
  assignment,
  showUnit = false,
  acknowledging = false,
  onAcknowledge,
  onUpdate,
  selection,
}: AssignmentRowProps) {
  const { t } = useTranslation(['work', 'common']);
  const { taskId, content, planNumber, sectionLabel, ordinal, role, focal, unitName, percent } = assignment;
  const address = `/tasks/${taskId}?assignment=${assignment.id}`;
  const where = [sectionLabel, ordinal].filter(Boolean).join('.');
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <div className={styles.title}>
          {selection && (
            <label className={styles.choose}>
              <input
                type="checkbox"
                checked={selection.chosen}
                aria-label={t('bulk.select', { unit: unitName, content })}
                onChange={({ target }) => selection.onChoose(target.checked)}
              />
            </label>
          )}
          <Link to={address} className={styles.content}>
            {content}
          </Link>
        </div>
        <span className={`${styles.meta} facts`}>
          <span>
            {planNumber}
            {where && ` · ${t('task.section', { section: where })}`}
          </span>
          {showUnit && <span>{unitName}</span>}
          <span>{focal ? t('common:role.focal') : t(`common:role.${role}`)}</span>
          {percent > 0 && <span>{t('common:percentDone', { percent })}</span>}
        </span>
        {assignment.returnReason && (
          <span className={styles.returned}>{t('returnedBecause', { reason: assignment.returnReason })}</span>
        )}
        <InsideMarks assignmentId={assignment.id} />
        <RequestNote assignmentId={assignment.id} />
      </div>
      <div className={styles.due}>
        <DueText {...assignment} raw={assignment.deadlineRaw} />
      </div>
      <div className={styles.state}>
        <StateChip timeliness={assignment.timeliness} state={assignment.state} />
        {assignment.returnReason && <ReturnedChip />}
      </div>
      <div className={styles.action}>
        <NextAction
          assignment={assignment}
          acknowledging={acknowledging}
          onAcknowledge={onAcknowledge}
          onUpdate={onUpdate}
        />
      </div>
    </li>
  );
}

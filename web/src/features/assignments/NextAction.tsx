import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AssignmentView } from '../../api/types';
import styles from './AssignmentRow.module.css';
import { nextActionOf } from './next-action.rules';
import { useHasDraft } from './useReportDraft';

interface NextActionProps {
  assignment: AssignmentView;
  acknowledging?: boolean;
  onAcknowledge?: (assignment: AssignmentView) => void;
  onUpdate?: (assignment: AssignmentView) => void;
}

/** The one thing to do next, as a button that also says with what. */
export function NextAction({ assignment, acknowledging, onAcknowledge, onUpdate }: NextActionProps) {
  const { t } = useTranslation('work');
  const begun = useHasDraft()(assignment.id);
  const { id, taskId, content } = assignment;
  const next = nextActionOf(assignment);
  const named = (action: string) => ({ 'aria-label': t('actionOn', { action, content }) });
  if (next === 'acknowledge' && onAcknowledge)
    return (
      <Button loading={acknowledging} onClick={() => onAcknowledge(assignment)} {...named(t('acknowledge'))}>
        {t('acknowledge')}
      </Button>
    );
  if (next === 'update' && onUpdate)
    return (
      <Button type="primary" onClick={() => onUpdate(assignment)} {...named(t(begun ? 'resume' : 'update'))}>
        {t(begun ? 'resume' : 'update')}
      </Button>
    );
  if (next === 'confirm')
    return (
      <Link to={`/tasks/${taskId}?assignment=${id}`} className={styles.review} {...named(t('review'))}>
        {t('review')}
      </Link>
    );
  return null;
}

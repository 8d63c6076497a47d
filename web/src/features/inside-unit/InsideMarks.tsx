import { useTranslation } from 'react-i18next';
import { useInsideMarks } from '../../api/inside-unit';
import { formatDay } from '../../components/dates';
import styles from './InsideUnit.module.css';

/** On a row: whom it was handed to, the unit's own date, how many steps, and a draft that waits. */
export function InsideMarks({ assignmentId }: { assignmentId: string }) {
  const { t } = useTranslation('insideUnit');
  const mark = useInsideMarks().data?.find((one) => one.assignmentId === assignmentId);
  if (!mark) return null;
  const { specialistName, internalDueOn, afterDue, steps, stepsDone, draftStage, draftAuthorName } = mark;
  const day = internalDueOn ? formatDay(internalDueOn) : '';
  const parts = [
    specialistName && t('mark.handed', { name: specialistName }),
    internalDueOn && t(afterDue ? 'mark.internalLate' : 'mark.internal', { date: day }),
    steps > 0 && t('mark.steps', { done: stepsDone, count: steps }),
    draftStage && t(`mark.draft.${draftStage}`, { name: draftAuthorName ?? '' }),
  ].filter(Boolean);
  return <span className={styles.marks}>{parts.join(' · ')}</span>;
}

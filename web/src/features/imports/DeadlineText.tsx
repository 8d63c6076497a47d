import { useTranslation } from 'react-i18next';
import type { DraftDeadline } from '../../api/types';
import { DueText } from '../../components/DueText';

/** What a deadline was read as, and where it was found when not in its own cell. */
export function DeadlineText({ deadline }: { deadline: DraftDeadline }) {
  const { t } = useTranslation('imports');
  const { due, exclusive, raw, source, kind, tentative } = deadline;
  // Words that name an event and no day hold until the plan ends.
  const untilPlanEnds = source === 'content' && kind === 'relative' && due !== null;
  return (
    <>
      <DueText dueOn={due} dueExclusive={exclusive} raw={raw} />
      {source === 'plan' && <> ({t('field.fromPlan')})</>}
      {untilPlanEnds && <> ({t('field.untilPlanEnds')})</>}
      {source === 'content' && !untilPlanEnds && <> ({t('field.fromContent')})</>}
      {tentative && <> ({t('field.tentative')})</>}
    </>
  );
}

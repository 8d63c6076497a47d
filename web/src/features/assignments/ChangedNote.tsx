import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AssignmentDetail } from '../../api/types';
import { formatDay } from '../../components/dates';
import type { Basis } from './useReportDraft';

interface ChangedNoteProps {
  before: Basis;
  after: AssignmentDetail;
  /** What this person can do now. */
  next: string;
}

/** What somebody else changed in the meantime. */
export function ChangedNote({ before, after, next }: ChangedNoteProps) {
  const { t } = useTranslation(['work', 'common']);
  const day = (value: string | null) => (value ? formatDay(value) : t('common:due.none'));
  const last = after.history.at(-1);
  const changes = [
    before.state !== after.state &&
      t('form.staleState', {
        before: t(`common:state.${before.state}`),
        after: t(`common:state.${after.state}`),
      }),
    before.percent !== after.percent &&
      t('form.stalePercent', { before: before.percent, after: after.percent }),
    before.dueOn !== after.dueOn &&
      t('form.staleDue', { before: day(before.dueOn), after: day(after.dueOn) }),
    last && t('form.staleLast', { actor: last.actorName, text: last.text }),
  ].filter((line) => typeof line === 'string');
  return (
    <Alert
      type="warning"
      showIcon
      title={t('form.stale')}
      description={
        <>
          <ul style={{ margin: '0 0 8px', paddingLeft: 20 }}>
            {changes.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {next}
        </>
      }
    />
  );
}

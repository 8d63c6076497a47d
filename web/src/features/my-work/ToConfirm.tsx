import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAssignments } from '../../api/assignments';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { AssignmentRow } from '../assignments/AssignmentRow';
import { WorkGroup } from './WorkGroup';

/** What the units say is done, for the person who confirms or returns it. */
export function ToConfirm({ alone }: { alone: boolean }) {
  const { t } = useTranslation('work');
  const query = useAssignments({ state: 'SUBMITTED', pageSize: 100 });
  return (
    <Loaded query={query}>
      {({ items, total }) => {
        const waiting = items.filter(({ allowed }) => allowed.includes('confirm'));
        if (waiting.length === 0) {
          return alone ? (
            <EmptyState title={t('empty.title')} body={t('empty.nothingToConfirm')}>
              <Link to="/plans">{t('empty.plans')}</Link>
            </EmptyState>
          ) : null;
        }
        return (
          <WorkGroup name="toConfirm" title={t('groups.toConfirm')} total={total}>
            {waiting.map((assignment) => (
              <AssignmentRow key={assignment.id} assignment={assignment} showUnit />
            ))}
          </WorkGroup>
        );
      }}
    </Loaded>
  );
}

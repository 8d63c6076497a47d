import { Pagination } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useAssignments } from '../../api/assignments';
import { usePlans } from '../../api/plans';
import type { AssignmentView } from '../../api/types';
import { SearchBox } from '../../app/shell/SearchBox';
import { usePhone } from '../../app/usePhone';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { AssignmentRow } from '../assignments/AssignmentRow';
import { WorkGroup } from '../my-work/WorkGroup';
import { PlanItem } from '../plans/PlanItem';
import list from '../plans/PlansPage.module.css';

const PAGE_SIZE = 30;

export function SearchPage() {
  const { t } = useTranslation(['shell', 'common']);
  const phone = usePhone();
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  const page = Number(params.get('page') ?? 1);
  const plans = usePlans({ q, pageSize: 10 }, q !== '');
  const tasks = useAssignments({ q, page, pageSize: PAGE_SIZE }, q !== '');
  return (
    <>
      <PageTitle title={q ? t('search.title', { q }) : t('common:search')} />
      {phone && <SearchBox />}
      {!q && <EmptyState body={t('search.start')} />}
      {q && (
        <Loaded query={plans}>
          {(found) => (
            <Loaded query={tasks}>
              {({ items, total }) => (
                <>
                  {found.items.length === 0 && items.length === 0 && (
                    <EmptyState body={t('search.nothing', { q })} />
                  )}
                  {found.items.length > 0 && (
                    <section aria-labelledby="found-plans">
                      <h2 id="found-plans" style={{ fontSize: 15, marginBottom: 8 }}>
                        {t('search.plans')}
                      </h2>
                      <ul className={list.list}>
                        {found.items.map((plan) => (
                          <PlanItem key={plan.id} plan={plan} />
                        ))}
                      </ul>
                    </section>
                  )}
                  {items.length > 0 && (
                    <WorkGroup name="found" title={t('search.tasks')} total={onePerTask(items).length}>
                      {onePerTask(items).map((assignment) => (
                        <AssignmentRow key={assignment.id} assignment={assignment} showUnit />
                      ))}
                    </WorkGroup>
                  )}
                  {total > PAGE_SIZE && (
                    <Pagination
                      current={page}
                      pageSize={PAGE_SIZE}
                      total={total}
                      showSizeChanger={false}
                      onChange={(next) => setParams({ q, page: String(next) })}
                    />
                  )}
                </>
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </>
  );
}

/** A task is found once, however many units have a part in it: by its focal lead where that is among them. */
function onePerTask(assignments: AssignmentView[]): AssignmentView[] {
  const found = new Map<string, AssignmentView>();
  for (const assignment of assignments) {
    if (assignment.focal || !found.has(assignment.taskId)) found.set(assignment.taskId, assignment);
  }
  return [...found.values()];
}

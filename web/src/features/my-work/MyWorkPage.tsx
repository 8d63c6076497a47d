import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useMyWork } from '../../api/assignments';
import { useMay, useMe } from '../../api/session';
import { owedReportsAsked, useUnitReports } from '../../api/unit-reports';
import type { AssignmentView, MyAssignments, MyGroup } from '../../api/types';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { Pages } from '../../components/Pages';
import { PrintButton } from '../../components/PrintButton';
import { AssignmentRow } from '../assignments/AssignmentRow';
import { UpdateDrawer } from '../assignments/UpdateDrawer';
import { HandedChoice } from '../inside-unit/HandedChoice';
import { ToConfirm } from './ToConfirm';
import { useAcknowledge } from './useAcknowledge';
import { WaitingExtensions } from './WaitingExtensions';
import { WorkGroup } from './WorkGroup';

const GROUPS: MyGroup[] = ['overdue', 'soon', 'returned', 'toUpdate', 'later', 'waiting', 'noDeadline'];
const PAGE_SIZE = 50;

/** Nobody owes one on most days: it is fetched when somebody does. */
const OwedReports = lazy(async () => ({
  default: (await import('../unit-reports/OwedReports')).OwedReports,
}));

const isGroup = (name: string | null): name is MyGroup => GROUPS.includes(name as MyGroup);

/** What this person's units owe, the most urgent first, and what waits for this person's decision. */
export function MyWorkPage() {
  const { t } = useTranslation(['work', 'common']);
  const may = useMay();
  const { roles } = useMe();
  const [params, setParams] = useSearchParams();
  const chosen = params.get('group');
  const group = isGroup(chosen) ? chosen : null;
  const page = Number(params.get('page') ?? 1);
  const ownsWork = roles.some(({ role }) => role === 'HEAD' || role === 'SPECIALIST' || role === 'LEADER');
  const decides = may('assignment.decide');
  const handedToMe = params.get('handed') === 'me';
  const specialist = roles.some(({ role }) => role === 'SPECIALIST');
  const query = useMyWork({ ...(group ? { group, page } : {}), handedToMe }, ownsWork);
  const owed = useUnitReports(owedReportsAsked('own'), may('report.write')).data?.total ?? 0;
  const toAccept = useUnitReports(owedReportsAsked('toAccept'), may('report.accept')).data?.total ?? 0;
  const { acknowledge, acknowledgeAll, pendingId, allPending, outcome } = useAcknowledge();
  const severalUnits = new Set(roles.map(({ unitId }) => unitId)).size > 1;

  const setParam = (name: string, value: string | null) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (value) after.set(name, value);
      else after.delete(name);
      return after;
    });

  const groupsOf = ({ groups, totals }: MyAssignments) => {
    const shown = (group ? [group] : GROUPS).filter((name) => groups[name].length > 0);
    const untouched = shown.flatMap((name) => groups[name]).filter(isNew);
    return (
      <>
        {untouched.length > 1 && (
          <Button style={{ marginBottom: 16 }} loading={allPending} onClick={() => acknowledgeAll(untouched)}>
            {t('acknowledgeAll', { count: untouched.length })}
          </Button>
        )}
        {shown.map((name) => (
          <WorkGroup
            key={name}
            name={name}
            title={t(`groups.${name}`)}
            total={totals[name]}
            more={
              !group &&
              totals[name] > groups[name].length && (
                <p style={{ marginTop: 8 }}>
                  <Link to={`?group=${name}`}>{t('common:showAll', { count: totals[name] })}</Link>
                </p>
              )
            }
          >
            {groups[name].map((assignment) => (
              <AssignmentRow
                key={assignment.id}
                assignment={assignment}
                showUnit={severalUnits}
                acknowledging={pendingId === assignment.id}
                onAcknowledge={acknowledge}
                onUpdate={({ id }) => setParam('update', id)}
              />
            ))}
          </WorkGroup>
        ))}
        {shown.length === 0 && !decides && owed === 0 && (
          <EmptyState title={t('empty.title')} body={groups.done > 0 ? t('empty.allDone') : t('empty.body')}>
            <Link to="/plans">{t('empty.plans')}</Link>
          </EmptyState>
        )}
        {group && (
          <Pages
            page={page}
            pageSize={PAGE_SIZE}
            total={totals[group]}
            onChange={(next) => setParam('page', String(next))}
          />
        )}
        {!group && groups.done > 0 && (
          <p style={{ color: 'var(--text-soft)' }}>{t('doneCount', { count: groups.done })}</p>
        )}
      </>
    );
  };

  return (
    <>
      <PageTitle title={t('title')}>
        {group && <Link to="/my-work">{t('backToAll')}</Link>}
        <PrintButton />
      </PageTitle>
      {decides && !group && (
        <ToConfirm alone={owed + toAccept === 0 && (!ownsWork || owesNothing(query.data))} />
      )}
      {may('extension.decide') && !group && <WaitingExtensions waitingFor="decision" />}
      {may('extension.ask') && !group && <WaitingExtensions waitingFor="answer" />}
      {owed + toAccept > 0 && !group && (
        <Suspense>
          <OwedReports />
        </Suspense>
      )}
      {specialist && (
        <HandedChoice handedToMe={handedToMe} onChange={(mine) => setParam('handed', mine ? 'me' : null)} />
      )}
      {ownsWork && <Loaded query={query}>{groupsOf}</Loaded>}
      {outcome}
      <UpdateDrawer assignmentId={params.get('update')} onClose={() => setParam('update', null)} />
    </>
  );
}

const isNew = ({ state, allowed }: AssignmentView) => state === 'NEW' && allowed.includes('acknowledge');

const owesNothing = (work: MyAssignments | undefined) =>
  work !== undefined && Object.values(work.totals).every((total) => total === 0);

import { useSearchParams } from 'react-router';
import type { AssignmentFilter } from '../../api/assignments';
import type { AssignmentRole, AssignmentState, Counted, PlanStatus, Timeliness } from '../../api/types';

export const VIEWS = ['table', 'board', 'register', 'months'] as const;
export type WorkView = (typeof VIEWS)[number];

/** What the list is narrowed to and how it is shown. It lives in the address, which can be sent to a colleague. */
export function useWorkFilter() {
  const [params, setParams] = useSearchParams();
  const text = (name: string) => params.get(name) ?? undefined;
  const filter: AssignmentFilter = {
    planId: text('planId'),
    unitId: text('unitId'),
    role: text('role') as AssignmentRole | undefined,
    state: text('state') as AssignmentState | undefined,
    timeliness: text('timeliness') as Timeliness | undefined,
    dueFrom: text('dueFrom'),
    dueTo: text('dueTo'),
    counted: text('counted') as Counted | undefined,
    planStatus: text('planStatus') as PlanStatus | undefined,
    q: text('q'),
    page: params.has('page') ? Number(params.get('page')) : undefined,
  };
  const view = VIEWS.find((name) => name === params.get('view')) ?? 'table';
  const change = (changed: Partial<AssignmentFilter> & { view?: WorkView }) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (!('page' in changed)) after.delete('page');
        for (const [name, value] of Object.entries(changed)) {
          if (value && value !== 'table') after.set(name, String(value));
          else after.delete(name);
        }
        return after;
      },
      { preventScrollReset: true },
    );
  const clear = () => setParams(view === 'table' ? {} : { view });
  const narrowed = Object.entries(filter).some(([name, value]) => name !== 'page' && value !== undefined);
  return { filter, view, change, clear, narrowed };
}

import { useSearchParams } from 'react-router';
import type { AssignmentFilter } from '../../api/assignments';
import type { AssignmentRole, AssignmentState, Counted, PlanStatus, Timeliness } from '../../api/types';

/** Of the register and its file, in their order. */
export const COLUMNS = [
  'ordinal',
  'plan',
  'content',
  'product',
  'unit',
  'role',
  'due',
  'state',
  'percent',
] as const;
export type Column = (typeof COLUMNS)[number];

function chosenColumns(asked: string | undefined): Column[] {
  const chosen = COLUMNS.filter((name) => asked?.split(',').includes(name));
  return chosen.length ? chosen : [...COLUMNS];
}

export const VIEWS = ['table', 'board', 'register', 'months'] as const;
export type WorkView = (typeof VIEWS)[number];

/** What the list is narrowed to and how it is shown. It lives in the address, which can be sent to a colleague. */
export function useWorkFilter() {
  const [params, setParams] = useSearchParams();
  const text = (name: string) => params.get(name) ?? undefined;
  const filter: AssignmentFilter = {
    planId: text('planId'),
    sectionId: text('sectionId'),
    unitId: text('unitId'),
    role: text('role') as AssignmentRole | undefined,
    state: text('state') as AssignmentState | undefined,
    timeliness: text('timeliness') as Timeliness | undefined,
    dueFrom: text('dueFrom'),
    dueTo: text('dueTo'),
    counted: text('counted') as Counted | undefined,
    planStatus: text('planStatus') as PlanStatus | undefined,
    q: text('q'),
    returned: params.get('returned') === 'true' || undefined,
    extensionPending: params.get('extensionPending') === 'true' || undefined,
    inMyCharge: params.get('inMyCharge') === 'true' || undefined,
    page: params.has('page') ? Number(params.get('page')) : undefined,
  };
  const view = VIEWS.find((name) => name === params.get('view')) ?? 'table';
  const change = (
    changed: Partial<AssignmentFilter> & { view?: WorkView; columns?: string; dense?: boolean },
  ) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (!('page' in changed)) after.delete('page');
        if ('planId' in changed) after.delete('sectionId');
        for (const [name, value] of Object.entries(changed)) {
          if (value && value !== 'table') after.set(name, String(value));
          else after.delete(name);
        }
        return after;
      },
      { preventScrollReset: true },
    );
  const clear = () => setParams(view === 'table' ? {} : { view });
  const dense = params.get('dense') === 'true';
  const columns = chosenColumns(text('columns'));
  /** The whole address again, of a view that was saved. */
  const open = (query: string) => setParams(query);
  const address = () => {
    const kept = new URLSearchParams(params);
    kept.delete('page');
    return kept.toString();
  };
  const narrowed = Object.entries(filter).some(([name, value]) => name !== 'page' && value !== undefined);
  return { filter, view, columns, dense, change, clear, narrowed, open, address };
}

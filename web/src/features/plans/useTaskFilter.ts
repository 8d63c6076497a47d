import { useSearchParams } from 'react-router';
import type { TaskFilter } from '../../api/assignments';
import type { Timeliness } from '../../api/types';

/** By the document's sections, by state, or as the printed register. */
export const TASK_VIEWS = ['sections', 'board', 'register'] as const;
export type TaskView = (typeof TASK_VIEWS)[number];

/** What a list of tasks is narrowed to. It lives in the address, which can be sent to a colleague. */
export function useTaskFilter() {
  const [params, setParams] = useSearchParams();
  const filter: TaskFilter = {
    sectionId: params.get('sectionId') ?? undefined,
    unitId: params.get('unitId') ?? undefined,
    timeliness: (params.get('timeliness') as Timeliness | null) ?? undefined,
    q: params.get('q') ?? undefined,
    page: params.has('page') ? Number(params.get('page')) : undefined,
  };
  const view = TASK_VIEWS.find((name) => name === params.get('view')) ?? 'sections';
  const narrow = (change: Partial<TaskFilter> & { view?: TaskView }) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (!('page' in change)) after.delete('page');
        for (const [name, value] of Object.entries(change)) {
          if (value && value !== 'sections') after.set(name, String(value));
          else after.delete(name);
        }
        return after;
      },
      { preventScrollReset: true },
    );
  return { filter, view, narrow };
}

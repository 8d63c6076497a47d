import { useSearchParams } from 'react-router';
import type { TaskFilter } from '../../api/assignments';
import type { Timeliness } from '../../api/types';

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
  const narrow = (change: Partial<TaskFilter>) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (!('page' in change)) after.delete('page');
        for (const [name, value] of Object.entries(change)) {
          if (value) after.set(name, String(value));
          else after.delete(name);
        }
        return after;
      },
      { preventScrollReset: true },
    );
  return { filter, narrow };
}

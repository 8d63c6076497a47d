import { useSearchParams } from 'react-router';
import type { DashboardAsked } from '../../api/dashboard';
import type { DashboardView } from '../../api/types';

/** What the dashboard is of. It lives in the address, which can be sent to a colleague. */
export function useDashboardChoice() {
  const [params, setParams] = useSearchParams();
  const text = (name: string) => params.get(name) ?? undefined;
  const asked: DashboardAsked = {
    view: text('view') as DashboardView | undefined,
    of: text('of'),
    planId: text('planId'),
    role: text('role') === 'COORDINATING' ? 'COORDINATING' : undefined,
  };
  const change = (changed: DashboardAsked) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changed) as Array<[string, string | undefined]>) {
          if (value && value !== 'LEAD') after.set(name, value);
          else after.delete(name);
        }
        return after;
      },
      { preventScrollReset: true },
    );
  return { asked, change };
}

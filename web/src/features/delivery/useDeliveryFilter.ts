import { useSearchParams } from 'react-router';
import type { DeliveryFilter } from '../../api/delivery';
import type { DeliveryStatus } from '../../api/types';

/** What the list is narrowed to. It lives in the address, which can be sent to a colleague. */
export function useDeliveryFilter() {
  const [params, setParams] = useSearchParams();
  const filter: DeliveryFilter = {
    status: (params.get('status') as DeliveryStatus | null) ?? undefined,
    person: params.get('person') ?? undefined,
    planId: params.get('planId') ?? undefined,
    day: params.get('day') ?? undefined,
    page: params.has('page') ? Number(params.get('page')) : undefined,
  };
  const narrow = (change: Partial<DeliveryFilter>) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (!('page' in change)) after.delete('page');
      for (const [name, value] of Object.entries(change)) {
        if (value) after.set(name, String(value));
        else after.delete(name);
      }
      return after;
    });
  const narrowed = Boolean(filter.status ?? filter.person ?? filter.planId ?? filter.day);
  return { filter, narrow, narrowed };
}

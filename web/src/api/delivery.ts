import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PageAsked } from './http';
import { api, bodyOf, pageOf } from './http';
import type { Delivery, DeliveryStatus } from './types';

export interface DeliveryFilter extends PageAsked {
  status?: DeliveryStatus;
  person?: string;
  planId?: string;
  day?: string;
}

const A_MINUTE = 60_000;

export function useDeliveryOverview() {
  return useQuery({
    queryKey: ['delivery', 'overview'],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/delivery', { signal })),
    refetchInterval: A_MINUTE,
  });
}

export function useDeliveries(filter: DeliveryFilter) {
  return useQuery({
    queryKey: ['delivery', 'list', filter],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/delivery/messages', { params: { query: { ...filter, ...pageOf(filter) } }, signal }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: A_MINUTE,
  });
}

export type DeliveryChange =
  { action: 'resend'; confirmed: boolean } | { action: 'mark-delivered'; reason: string };

/** What a person does about a message, as it was seen. */
export function useChangeDelivery({ id, status, attempts }: Delivery) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: DeliveryChange) => {
      const params = { path: { id } };
      return change.action === 'resend'
        ? bodyOf(
            api.POST('/api/delivery/messages/{id}/resend', {
              params,
              body: { status, attempts, confirmed: change.confirmed },
            }),
          )
        : bodyOf(
            api.POST('/api/delivery/messages/{id}/mark-delivered', {
              params,
              body: { status, attempts, reason: change.reason },
            }),
          );
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['delivery'] }),
  });
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from './http';

const QUERY_KEY = ['calendar-feed'];

export function useCalendarFeed() {
  return useQuery({
    queryKey: QUERY_KEY,
    queryFn: ({ signal }) => bodyOf(api.GET('/api/calendar-feed', { signal })),
  });
}

/** A new address, which the answer alone tells. */
export function useRenewCalendarFeed() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => bodyOf(api.POST('/api/calendar-feed')),
    onSettled: () => client.invalidateQueries({ queryKey: QUERY_KEY }),
  });
}

export function useRevokeCalendarFeed() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => bodyOf(api.DELETE('/api/calendar-feed')),
    onSettled: () => client.invalidateQueries({ queryKey: QUERY_KEY }),
  });
}

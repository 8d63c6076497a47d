import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from './http';
import type { SearchGroup } from './types';

/** The head of every group, or one group alone. */
export function useSearch(q: string, group: SearchGroup | undefined) {
  return useQuery({
    queryKey: ['search', q, group ?? 'all'],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/search', { params: { query: { q, group } }, signal })),
    placeholderData: keepPreviousData,
    enabled: q !== '',
  });
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from './http';
import type { SaveView } from './types';

const KEY = ['saved-views'];

export function useSavedViews() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => bodyOf(api.GET('/api/saved-views', { signal })),
  });
}

export function useSaveView() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SaveView) => bodyOf(api.POST('/api/saved-views', { body })),
    onSuccess: (views) => client.setQueryData(KEY, views),
  });
}

export function useRemoveView() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => bodyOf(api.DELETE('/api/saved-views/{id}', { params: { path: { id } } })),
    onSuccess: (views) => client.setQueryData(KEY, views),
  });
}

/** The list as it is narrowed, as a spreadsheet. */
export function listFileAddress(address: string, columns: readonly string[]): string {
  const params = new URLSearchParams(address);
  for (const look of ['view', 'dense']) params.delete(look);
  params.set('columns', columns.join(','));
  return `/api/assignments/list.xlsx?${params.toString()}`;
}

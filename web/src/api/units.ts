import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from './http';
import type { ProposeUnitChange, UnitChangeDraft } from './types';

/** The tree with spellings and people, for who keeps it. */
export function useOrganisation() {
  return useQuery({
    queryKey: ['organisation'],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/organisation', { signal })),
  });
}

export function useUnitChanges() {
  return useQuery({
    queryKey: ['unit-changes'],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/unit-changes', { signal })),
  });
}

/** What a change would do; asked for by a button, since what is typed changes with every letter. */
export function usePreviewUnitChange() {
  return useMutation({
    mutationFn: (body: UnitChangeDraft) => bodyOf(api.POST('/api/unit-changes/preview', { body })),
  });
}

export function useProposeUnitChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ProposeUnitChange) => bodyOf(api.POST('/api/unit-changes', { body })),
    // Names, assignments and people may all have moved.
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' }),
  });
}

export function useWithdrawUnitChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: { id: string; version: number }) =>
      bodyOf(api.POST('/api/unit-changes/{id}/withdraw', { params: { path: { id } }, body: { version } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['unit-changes'] }),
  });
}

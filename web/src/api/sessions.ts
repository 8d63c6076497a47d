import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from './http';

const KEY = ['own-sessions'];

/** Instead of the id of one. */
export const OTHERS = 'others';

/** Where one is signed in. */
export function useOwnSessions() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => bodyOf(api.GET('/api/auth/me/sessions', { signal })),
  });
}

/** One of them, or all others. */
export function useEndSessions() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      id === OTHERS
        ? bodyOf(api.DELETE('/api/auth/me/sessions'))
        : bodyOf(api.DELETE('/api/auth/me/sessions/{id}', { params: { path: { id } } })),
    onSuccess: (left) => client.setQueryData(KEY, left),
    // What is over already is not there any more.
    onError: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

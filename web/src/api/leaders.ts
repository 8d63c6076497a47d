import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from './http';
import type { PutInCharge, SaveAuthority } from './types';

/** Which leader is in charge of which unit. */
export function useLeaderCharges() {
  return useQuery({
    queryKey: ['leader-charges'],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/leader-charges', { signal })),
  });
}

export function usePutInCharge(authorityId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (changes: PutInCharge['changes']) =>
      bodyOf(
        api.PUT('/api/leader-charges/{authorityId}', {
          params: { path: { authorityId } },
          body: { changes },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['leader-charges'] }),
  });
}

/** What an authority is called and prints on its documents. */
export function useAuthorities() {
  return useQuery({
    queryKey: ['authorities'],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/authorities', { signal })),
  });
}

/** The name stands on every page. Not waited for: the form that saved is drawn anew with what comes. */
export function useSaveAuthority(authorityId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SaveAuthority) =>
      bodyOf(api.PUT('/api/authorities/{authorityId}', { params: { path: { authorityId } }, body })),
    onSuccess: () => void client.invalidateQueries(),
  });
}

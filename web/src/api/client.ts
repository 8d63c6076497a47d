import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './errors';
import { meQuery } from './session';

/** Whoever turns out to be signed out is asked to sign in again, and comes back to the same address. */
function noticeSignedOut(error: unknown): void {
  if (error instanceof ApiError && error.status === 401 && queryClient.getQueryData(meQuery.queryKey)) {
    queryClient.setQueryData(meQuery.queryKey, null);
  }
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  mutationCache: new MutationCache({ onError: noticeSignedOut }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // An answer of the server will be the same the second time; a lost connection may not.
      retry: (count, error) => !(error instanceof ApiError) && count < 2,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

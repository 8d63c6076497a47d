import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { ApiError } from './errors';
import { api, bodyOf } from './http';
import type { Locale, Me, Permission } from './types';

/** The signed-in person, null when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => {
    try {
      return await bodyOf(api.GET('/api/auth/me', { signal }));
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 5 * 60_000,
});

export const MeContext = createContext<Me | null>(null);

/** The signed-in person, on the screens that only such a person reaches. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe is for screens behind the sign-in');
  return me;
}

export function useMay(): (permission: Permission) => boolean {
  const { permissions } = useMe();
  return (permission) => permissions.includes(permission);
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (credentials: { username: string; password: string }) =>
      bodyOf(api.POST('/api/auth/sign-in', { body: credentials })),
    onSuccess: (me) => {
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
      client.setQueryData(meQuery.queryKey, me);
    },
  });
}

/** Leaves nothing of the person's on this page: it is loaded anew. */
export function useSignOut() {
  return useMutation({
    mutationFn: () => bodyOf(api.POST('/api/auth/sign-out')),
    onSettled: () => window.location.assign('/'),
  });
}

export function useChangeLocale() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (locale: Locale) => bodyOf(api.PATCH('/api/auth/me', { body: { locale } })),
    onSuccess: (me) => {
      client.setQueryData(meQuery.queryKey, me);
      return client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
    },
  });
}

export function useSampleAccounts() {
  return useQuery({
    queryKey: ['sample-accounts'],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/auth/sample-accounts', { signal })),
    staleTime: Infinity,
  });
}

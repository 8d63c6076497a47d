import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, pageOf } from './http';

/** Told live; asked now and then where a line between holds the news back. */
const NOW_AND_THEN = 5 * 60_000;

export function useNotifications(filter: { unread?: boolean; page?: number }) {
  return useQuery({
    queryKey: ['notifications', 'list', filter],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/notifications', { params: { query: { ...filter, ...pageOf(filter) } }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function useUnreadCount() {
  return useQuery({
    queryKey: ['notifications', 'unread-count'],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/notifications/unread-count', { signal })),
    refetchInterval: NOW_AND_THEN,
  });
}

/** Marks one notification as read, or all of them where none is named. */
export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id?: string) =>
      id
        ? bodyOf(api.POST('/api/notifications/{id}/read', { params: { path: { id } } }))
        : bodyOf(api.POST('/api/notifications/read-all')),
    onSettled: () => client.invalidateQueries({ queryKey: ['notifications'] }),
  });
}

/** Whether messages are kept for reading here, asked only for people who may read them. */
export function useTestMailboxEnabled(asked: boolean) {
  return useQuery({
    queryKey: ['mailbox', 'enabled'],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/test-mailbox/enabled', { signal })),
    staleTime: Infinity,
    enabled: asked,
  });
}

export function useMails(page: number) {
  return useQuery({
    queryKey: ['mailbox', 'list', page],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/test-mailbox', { params: { query: pageOf({ page }) }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function useMail(id: string) {
  return useQuery({
    queryKey: ['mailbox', id],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/test-mailbox/{id}', { params: { path: { id } }, signal })),
  });
}

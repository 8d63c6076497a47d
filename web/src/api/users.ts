import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from './http';
import type { AddUnit, ChangeUser, CreateUser, RoleAtUnit } from './types';

export function useUsers() {
  return useQuery({
    queryKey: ['users'],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/users', { signal })),
  });
}

function useKeep<T, R>(act: (input: T) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) =>
          ['users', 'organisation', 'arranged-units'].includes(String(queryKey[0])),
      }),
  });
}

const path = (id: string) => ({ path: { id } });

export function useCreateUser() {
  return useKeep((body: CreateUser) => bodyOf(api.POST('/api/users', { body })));
}

export function useChangeUser() {
  return useKeep(({ id, ...body }: ChangeUser & { id: string }) =>
    bodyOf(api.PATCH('/api/users/{id}', { params: path(id), body })),
  );
}

export function useSetActive() {
  return useKeep(({ id, version, active }: { id: string; version: number; active: boolean }) =>
    bodyOf(
      active
        ? api.POST('/api/users/{id}/activate', { params: path(id), body: { version } })
        : api.POST('/api/users/{id}/deactivate', { params: path(id), body: { version } }),
    ),
  );
}

export function useMakeLink() {
  return useKeep((id: string) => bodyOf(api.POST('/api/users/{id}/password-link', { params: path(id) })));
}

export function useGiveRole() {
  return useKeep(({ id, ...body }: RoleAtUnit & { id: string }) =>
    bodyOf(api.POST('/api/users/{id}/roles', { params: path(id), body })),
  );
}

export function useTakeRole() {
  return useKeep(({ id, ...body }: RoleAtUnit & { id: string }) =>
    bodyOf(api.POST('/api/users/{id}/roles/remove', { params: path(id), body })),
  );
}

export function useAddUnit() {
  return useKeep((body: AddUnit) => bodyOf(api.POST('/api/units', { body })));
}

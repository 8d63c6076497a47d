import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { api, bodyOf } from './http';
import type { AddTask, ChangeTask, DateTask } from './types';

const TOUCHED = ['assignments', 'tasks', 'plans', 'progress', 'undated'];

const refresh = (client: QueryClient) =>
  Promise.all(TOUCHED.map((key) => client.invalidateQueries({ queryKey: [key] })));

/** "Chờ xác định thời hạn" */
export function useUndatedTasks() {
  return useQuery({
    queryKey: ['undated'],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/undated-tasks', { signal })),
  });
}

export function useDateTask() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ planId, taskId, body }: { planId: string; taskId: string; body: DateTask }) =>
      bodyOf(
        api.POST('/api/plans/{planId}/tasks/{taskId}/date', { params: { path: { planId, taskId } }, body }),
      ),
    // A refusal says that something is newer than what is shown.
    onSettled: () => refresh(client),
  });
}

export function useChangeTask(planId: string, taskId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ChangeTask) =>
      bodyOf(api.PATCH('/api/plans/{planId}/tasks/{taskId}', { params: { path: { planId, taskId } }, body })),
    onSuccess: () => refresh(client),
  });
}

export function useAddTask(planId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: AddTask) =>
      bodyOf(api.POST('/api/plans/{planId}/tasks', { params: { path: { planId } }, body })),
    onSuccess: () => refresh(client),
  });
}

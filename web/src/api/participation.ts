import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from './http';
import type { AskContribution } from './types';

/** Every unit's part in a task. */
export function useParticipation(taskId: string) {
  return useQuery({
    queryKey: ['tasks', taskId, 'participation'],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/tasks/{id}/participation', { params: { path: { id: taskId } }, signal })),
  });
}

/** Task × unit of a plan. */
export function usePlanMatrix(planId: string) {
  return useQuery({
    queryKey: ['plans', planId, 'matrix'],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/plans/{id}/matrix', { params: { path: { id: planId } }, signal })),
  });
}

/** What others wait for from the person's own units. */
export function useOpenRequests() {
  return useQuery({
    queryKey: ['assignments', 'contribution-requests'],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/contribution-requests/mine', { signal })),
  });
}

export function useAskContribution(taskId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: AskContribution) =>
      bodyOf(api.POST('/api/tasks/{id}/contribution-requests', { params: { path: { id: taskId } }, body })),
    onSettled: () =>
      Promise.all(['tasks', 'assignments'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
}

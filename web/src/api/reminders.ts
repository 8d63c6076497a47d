import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from './http';
import type { PreviewItem, ReminderPolicy, ReminderSteps } from './types';

const POLICIES = ['reminder-policies'];

export function useReminderPolicies() {
  return useQuery({
    queryKey: POLICIES,
    queryFn: ({ signal }) => bodyOf(api.GET('/api/reminder-policies', { signal })),
  });
}

export function useSavePolicy(authorityId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { policy: ReminderPolicy; version: number }) =>
      bodyOf(api.PUT('/api/reminder-policies/{authorityId}', { params: { path: { authorityId } }, body })),
    onSuccess: (policies) => client.setQueryData(POLICIES, policies),
    onError: () => client.invalidateQueries({ queryKey: POLICIES }),
  });
}

/** What one plan has of its own; null takes it back. */
export function useSavePlanSteps(authorityId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ planId, ...body }: { planId: string; steps: ReminderSteps | null; version: number }) =>
      bodyOf(
        api.PUT('/api/reminder-policies/{authorityId}/plans/{planId}', {
          params: { path: { authorityId, planId } },
          body,
        }),
      ),
    onSuccess: (policies) => client.setQueryData(POLICIES, policies),
    onError: () => client.invalidateQueries({ queryKey: POLICIES }),
  });
}

/** A policy that is not saved yet; with a plan, what that plan would have of its own. */
export interface AskedPolicy {
  policy: ReminderPolicy;
  planId?: string;
  steps?: ReminderSteps;
}

/** Who would get how much in the coming days under a policy that is not saved yet. */
export function usePreview(authorityId: string) {
  return useMutation({
    mutationFn: (body: AskedPolicy) =>
      bodyOf(
        api.POST('/api/reminder-policies/{authorityId}/preview', {
          params: { path: { authorityId } },
          body,
        }),
      ),
  });
}

export function usePreviewItems(authorityId: string) {
  return useMutation({
    mutationFn: (body: AskedPolicy & { day: string; personId: string }): Promise<PreviewItem[]> =>
      bodyOf(
        api.POST('/api/reminder-policies/{authorityId}/preview/items', {
          params: { path: { authorityId } },
          body,
        }),
      ),
  });
}

/** When the sweep last came to its end; asked often while somebody waits for it. */
export function useLastSweep(waiting: boolean) {
  return useQuery({
    queryKey: ['reminder-sweeps', 'last'],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/reminder-sweeps/last', { signal })),
    refetchInterval: 1_000,
    enabled: waiting,
  });
}

export function useSweepNow() {
  return useMutation({ mutationFn: () => bodyOf(api.POST('/api/reminder-sweeps')) });
}

const CHOICE = ['reminder-choice'];

export function useReminderChoice() {
  return useQuery({
    queryKey: CHOICE,
    queryFn: ({ signal }) => bodyOf(api.GET('/api/reminder-choice', { signal })),
  });
}

export function useChooseEmail() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (email: boolean) => bodyOf(api.PUT('/api/reminder-choice', { body: { email } })),
    onSuccess: (choice) => client.setQueryData(CHOICE, choice),
  });
}

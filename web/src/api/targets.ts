import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { api, bodyOf, fileForm } from './http';
import type { GiveValue, ImportTargets, TargetInput } from './types';

export const targetTemplateAddress = '/api/targets/template.xlsx';
export const targetSheetAddress = (planId: string, periodId: string | null) =>
  `/api/plans/${planId}/targets.xlsx${periodId ? `?periodId=${periodId}` : ''}`;

const refresh = (client: QueryClient) => client.invalidateQueries({ queryKey: ['targets'] });

/** The targets of a plan at the end of a period; of the running one unless another is asked for. */
export function useTargets(planId: string, periodId: string | undefined) {
  return useQuery({
    queryKey: ['targets', planId, periodId],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/plans/{planId}/targets', {
          params: { path: { planId }, query: { periodId } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

export function usePreviousTargets(planId: string) {
  return useQuery({
    queryKey: ['targets', planId, 'previous'],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/plans/{planId}/targets/previous', { params: { path: { planId } }, signal })),
  });
}

/** Adds a target, or changes the one that is named with the version that was read. */
export function useSaveTarget(planId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({
      known,
      body,
    }: {
      known: { id: string; version: number } | null;
      body: TargetInput;
    }) => {
      if (!known)
        return bodyOf(api.POST('/api/plans/{planId}/targets', { params: { path: { planId } }, body }));
      await api.PATCH('/api/targets/{id}', {
        params: { path: { id: known.id } },
        body: { ...body, version: known.version },
      });
      return { id: known.id };
    },
    onSuccess: () => refresh(client),
  });
}

export function useRemoveTarget() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version, reason }: { id: string; version: number; reason: string }) =>
      api.POST('/api/targets/{id}/remove', { params: { path: { id } }, body: { version, reason } }),
    onSettled: () => refresh(client),
  });
}

export function useGiveValue() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, body }: { id: string; body: GiveValue }) =>
      api.PUT('/api/targets/{id}/values', { params: { path: { id } }, body }),
    // A refusal may say that another value has come.
    onSettled: () => refresh(client),
  });
}

/** Numbers to reach in the plan's own words that are no targets yet. */
export function useTargetSuggestions(planId: string) {
  return useQuery({
    queryKey: ['targets', planId, 'suggestions'],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/plans/{planId}/targets/suggestions', { params: { path: { planId } }, signal })),
  });
}

/** What a filled-in table would change. */
export function useTargetsPreview(planId: string, periodId: string | null) {
  return useMutation({
    mutationFn: (file: File) =>
      bodyOf(
        api.POST('/api/plans/{planId}/targets/import-preview', {
          params: { path: { planId }, query: { periodId: periodId ?? undefined } },
          ...fileForm(file),
        }),
      ),
  });
}

export function useImportTargets(planId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ImportTargets) =>
      bodyOf(api.POST('/api/plans/{planId}/targets/import', { params: { path: { planId } }, body })),
    onSettled: () => refresh(client),
  });
}

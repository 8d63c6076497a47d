import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from './http';
import { useMay } from './session';
import type { ConsolidatedReport, IssueReport } from './types';

const keyOf = (id: string) => ['consolidated-reports', id];
const listKey = (planId: string) => ['plans', planId, 'consolidated-reports'];

/** The plan's periods with their consolidated reports, for whom they concern. */
export function usePlanConsolidations(planId: string) {
  const may = useMay();
  return useQuery({
    queryKey: listKey(planId),
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/plans/{id}/consolidated-reports', { params: { path: { id: planId } }, signal })),
    enabled: may('report.consolidate'),
  });
}

export function useBeginReport(planId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (periodId: string) =>
      bodyOf(
        api.POST('/api/plans/{id}/consolidated-reports', {
          params: { path: { id: planId } },
          body: { periodId },
        }),
      ),
    onSuccess: (report) => {
      client.setQueryData(keyOf(report.id), report);
      return client.invalidateQueries({ queryKey: listKey(planId) });
    },
  });
}

export function useConsolidatedReport(id: string) {
  return useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/consolidated-reports/{id}', { params: { path: { id } }, signal })),
  });
}

/** Outside of the query cache: what is being typed is ahead of it. */
export const saveReport = (id: string, version: number, body: object) =>
  bodyOf(
    api.PUT('/api/consolidated-reports/{id}', {
      params: { path: { id } },
      body: { version, body: body as Record<string, never> },
    }),
  );

export const checkReport = (id: string) =>
  bodyOf(api.GET('/api/consolidated-reports/{id}/check', { params: { path: { id } } }));

export const rewritePart = (id: string, source: string, version: number, replaceEdited: boolean) =>
  bodyOf(
    api.POST('/api/consolidated-reports/{id}/parts/{source}/rewrite', {
      params: { path: { id, source } },
      body: { version, replaceEdited },
    }),
  );

/** What ends one state of a report and begins another. */
export function useDecideReport(report: Pick<ConsolidatedReport, 'id' | 'planId'>) {
  const client = useQueryClient();
  const params = { path: { id: report.id } };
  return useMutation({
    mutationFn: (given: { issue: IssueReport } | { correct: { version: number; reason: string } }) =>
      'issue' in given
        ? bodyOf(api.POST('/api/consolidated-reports/{id}/issue', { params, body: given.issue }))
        : bodyOf(api.POST('/api/consolidated-reports/{id}/correct', { params, body: given.correct })),
    onSuccess: (current) => {
      client.setQueryData(keyOf(report.id), current);
      return client.invalidateQueries({ queryKey: listKey(report.planId) });
    },
  });
}

export const issuedAddress = (id: string, revision: number, format: string) =>
  `/api/consolidated-reports/${id}/issued/${revision}/${format}`;
export const draftAddress = (id: string) => `/api/consolidated-reports/${id}/draft.docx`;

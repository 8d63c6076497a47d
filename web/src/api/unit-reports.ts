import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { api, bodyOf, pageOf } from './http';
import type { PageAsked } from './http';
import type { RemarkDraft, UnitReport, UnitReportState, WriteUnitReport } from './types';

const KEY = 'unit-reports';

interface ReportsAsked extends PageAsked {
  state?: UnitReportState;
  /** Only those that this person's units owe. */
  own?: boolean;
  planId?: string;
}

export function useUnitReports({ own, state, planId, ...page }: ReportsAsked, enabled = true) {
  return useQuery({
    queryKey: [KEY, 'list', { own, state, planId, ...page }],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/unit-reports', {
          params: { query: { state, planId, ...(own && { own: 'true' as const }), ...pageOf(page) } },
          signal,
        }),
      ),
    enabled,
  });
}

/** The first of what waits for this person: to be written by the own units, or to be accepted. */
export function owedReportsAsked(name: 'own' | 'toAccept'): ReportsAsked {
  const own = name === 'own';
  return { state: own ? 'OPEN' : 'SUBMITTED', own, pageSize: 5 };
}

export function useUnitReport(id: string) {
  return useQuery({
    queryKey: [KEY, id],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/unit-reports/{id}', { params: { path: { id } }, signal })),
  });
}

/** Has the report before the eyes of somebody who writes it: the first time the server fills it in. */
export function useOpenedReport(id: string) {
  const client = useQueryClient();
  return useQuery({
    queryKey: [KEY, id, 'opened'],
    queryFn: async () => {
      const report = await bodyOf(api.POST('/api/unit-reports/{id}/open', { params: { path: { id } } }));
      keep(client, report);
      return report;
    },
    // What is being written must not be filled in again under the writer's hands.
    staleTime: Infinity,
    gcTime: 0,
  });
}

/** What the unit's own updates say now. */
export function useReportUpdates(id: string, enabled: boolean) {
  return useQuery({
    queryKey: [KEY, id, 'updates'],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/unit-reports/{id}/updates', { params: { path: { id } }, signal })),
    enabled,
    staleTime: 0,
  });
}

export function useReportVersions(id: string, enabled: boolean) {
  return useQuery({
    queryKey: [KEY, id, 'versions'],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/unit-reports/{id}/versions', { params: { path: { id } }, signal })),
    enabled,
  });
}

export function reportFileAddress(id: string, format: 'docx' | 'pdf'): string {
  return `/api/unit-reports/${id}/report.${format}`;
}

export function writeReport(id: string, body: WriteUnitReport): Promise<UnitReport> {
  return bodyOf(api.PUT('/api/unit-reports/{id}', { params: { path: { id } }, body }));
}

type Change =
  | { action: 'submit' | 'accept'; version: number }
  | { action: 'return'; version: number; reason: string; remarks: RemarkDraft[] }
  | { action: 'answer'; remarkId: string; answer: string };

function sendChange(id: string, change: Change): Promise<UnitReport> {
  const path = { id };
  switch (change.action) {
    case 'submit':
    case 'accept':
      return bodyOf(
        api.POST(`/api/unit-reports/{id}/${change.action}`, {
          params: { path },
          body: { version: change.version },
        }),
      );
    case 'return': {
      const { version, reason, remarks } = change;
      return bodyOf(
        api.POST('/api/unit-reports/{id}/return', { params: { path }, body: { version, reason, remarks } }),
      );
    }
    case 'answer':
      return bodyOf(
        api.POST('/api/unit-reports/{id}/remarks/{remarkId}/answer', {
          params: { path: { id, remarkId: change.remarkId } },
          body: { answer: change.answer },
        }),
      );
  }
}

export function useChangeReport(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: Change) => sendChange(id, change),
    onSuccess: (report) => {
      keep(client, report);
      void client.invalidateQueries({ queryKey: [KEY, 'list'] });
      void client.invalidateQueries({ queryKey: [KEY, id, 'versions'] });
    },
  });
}

/** Shows everywhere the report as the server last told it. */
export function keep(client: QueryClient, report: UnitReport): void {
  client.setQueryData([KEY, report.id], report);
}

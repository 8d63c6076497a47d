import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from './http';
import type { ChangeReportPeriod, ProposedPeriod, ReportPeriodEntry, ReportPeriodInput } from './types';

const KEY = 'report-periods';

export function usePlanReportPeriods(planId: string) {
  return useQuery({
    queryKey: [KEY, 'plan', planId],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/plans/{planId}/report-periods', { params: { path: { planId } }, signal })),
  });
}

export function useCollectionBoard(id: string) {
  return useQuery({
    queryKey: [KEY, 'board', id],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/report-periods/{id}', { params: { path: { id } }, signal })),
  });
}

export function useReportCalendar(year: number) {
  return useQuery({
    queryKey: [KEY, 'calendar', year],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/report-periods/calendar', { params: { query: { year } }, signal })),
  });
}

export interface ProposalAsked {
  kind: ProposedPeriod['kind'];
  year: number;
  day: number;
  monthAfter: boolean;
}

export function useProposedPeriods({ kind, year, day, monthAfter }: ProposalAsked) {
  return useQuery({
    queryKey: [KEY, 'proposed', kind, year, day, monthAfter],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/report-periods/proposed', {
          params: { query: { kind, year, day, monthAfter: monthAfter ? 'true' : 'false' } },
          signal,
        }),
      ),
  });
}

export function useAddReportPeriods(planId: string) {
  const settled = useRefresh();
  return useMutation({
    mutationFn: (body: { periods: ReportPeriodInput[]; reason: string }) =>
      bodyOf(api.POST('/api/plans/{planId}/report-periods', { params: { path: { planId } }, body })),
    onSuccess: settled,
  });
}

export function useChangeReportPeriod() {
  const settled = useRefresh();
  return useMutation({
    mutationFn: ({ id, body }: { id: string; body: ChangeReportPeriod }) =>
      bodyOf(api.PATCH('/api/report-periods/{id}', { params: { path: { id } }, body })),
    onSettled: settled,
  });
}

export type PeriodStep = 'open' | 'close' | 'reopen' | 'remove';

/** Opens a period, closes it, opens it again or takes it away; all but the first say why. */
export function useStepPeriod() {
  const settled = useRefresh();
  return useMutation({
    mutationFn: async ({
      period: { id, version },
      step,
      reason,
    }: {
      period: ReportPeriodEntry;
      step: PeriodStep;
      reason: string;
    }) => {
      const params = { path: { id } };
      if (step === 'open') await api.POST('/api/report-periods/{id}/open', { params, body: { version } });
      if (step === 'close')
        await api.POST('/api/report-periods/{id}/close', { params, body: { version, reason } });
      if (step === 'reopen')
        await api.POST('/api/report-periods/{id}/reopen', { params, body: { version, reason } });
      if (step === 'remove')
        await api.POST('/api/report-periods/{id}/remove', { params, body: { version, reason } });
    },
    onSettled: settled,
  });
}

export function useReportFollowUps(periodId: string, enabled: boolean) {
  return useQuery({
    queryKey: [KEY, 'follow-ups', periodId],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/report-periods/{periodId}/follow-ups', { params: { path: { periodId } }, signal }),
      ),
    enabled,
  });
}

export function useSendReportFollowUp(periodId: string) {
  const settled = useRefresh();
  return useMutation({
    mutationFn: (body: { reportIds: string[]; text: string }) =>
      bodyOf(api.POST('/api/report-periods/{periodId}/follow-ups', { params: { path: { periodId } }, body })),
    onSettled: settled,
  });
}

export const reportLetterAddress = (periodId: string, id: string) =>
  `/api/report-periods/${periodId}/follow-ups/${id}/letter.docx`;

function useRefresh() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: [KEY] });
}

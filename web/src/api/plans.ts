import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PageAsked } from './http';
import { api, bodyOf, pageOf } from './http';
import type { PlanStatus } from './types';

export interface PlanFilter extends PageAsked {
  status?: PlanStatus;
  campaign?: boolean;
  q?: string;
}

export function usePlans(filter: PlanFilter, enabled = true) {
  return useQuery({
    queryKey: ['plans', 'list', filter],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/plans', { params: { query: { ...filter, ...pageOf(filter) } }, signal })),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function usePlan(id: string) {
  return useQuery({
    queryKey: ['plans', id],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/plans/{id}', { params: { path: { id } }, signal })),
  });
}

/** Nothing is asked for without one. */
export function usePlanIf(id: string | undefined) {
  return useQuery({
    queryKey: ['plans', id],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/plans/{id}', { params: { path: { id: id ?? '' } }, signal })),
    enabled: id !== undefined,
  });
}

export function useProgress(planId: string) {
  return useQuery({
    queryKey: ['progress', planId],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/plans/{id}/progress', { params: { path: { id: planId } }, signal })),
  });
}

export function useUnits(authorityId: string | undefined) {
  return useQuery({
    queryKey: ['units', authorityId],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/units', { params: { query: { authorityId } }, signal })),
    staleTime: 10 * 60_000,
    enabled: authorityId !== undefined,
  });
}

export const sourceAddress = (planId: string) => `/api/plans/${planId}/source`;
export const registerAddress = (planId: string) => `/api/plans/${planId}/register.xlsx`;
export const reportAddress = (planId: string, format: 'docx' | 'pdf' = 'docx') =>
  `/api/plans/${planId}/report.${format}`;

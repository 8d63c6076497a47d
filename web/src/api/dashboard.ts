import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from './http';
import type { AssignmentRole, DashboardView } from './types';

export interface DashboardAsked {
  view?: DashboardView;
  /** Of which authority or own unit. */
  of?: string;
  planId?: string;
  role?: AssignmentRole;
}

export function useDashboard(asked: DashboardAsked) {
  return useQuery({
    queryKey: ['dashboard', asked],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/dashboard', { params: { query: asked }, signal })),
    placeholderData: keepPreviousData,
  });
}

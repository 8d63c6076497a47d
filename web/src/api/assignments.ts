import type { QueryClient } from '@tanstack/react-query';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PageAsked } from './http';
import { api, bodyOf, fileForm, pageOf } from './http';
import type {
  AssignmentDetail,
  AssignmentRole,
  AssignmentState,
  AssignmentView,
  AttachedFile,
  Counted,
  MyGroup,
  PlanStatus,
  Timeliness,
} from './types';

/** Everything whose numbers change with one assignment. */
const TOUCHED = ['assignments', 'tasks', 'plans', 'progress', 'extensions', 'dashboard'];

export const refreshTouched = (client: QueryClient) =>
  Promise.all(TOUCHED.map((key) => client.invalidateQueries({ queryKey: [key] })));

/** All groups with the head of each, or one group's page. */
export function useMyWork(only: { group?: MyGroup; page?: number; handedToMe?: boolean }, enabled = true) {
  return useQuery({
    queryKey: ['assignments', 'mine', only],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/assignments/mine', {
          params: {
            query: { group: only.group, handedToMe: only.handedToMe || undefined, ...pageOf(only) },
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export interface TaskFilter extends PageAsked {
  sectionId?: string;
  unitId?: string;
  timeliness?: Timeliness;
  state?: AssignmentState;
  q?: string;
}

export function usePlanTasks(planId: string, filter: TaskFilter) {
  return useQuery({
    queryKey: ['tasks', 'of', planId, filter],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/plans/{id}/tasks', {
          params: { path: { id: planId }, query: { ...filter, ...pageOf(filter) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

export function useTask(taskId: string) {
  return useQuery({
    queryKey: ['tasks', taskId],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/tasks/{id}', { params: { path: { id: taskId } }, signal })),
  });
}

export interface AssignmentFilter extends PageAsked {
  planId?: string;
  unitId?: string;
  role?: AssignmentRole;
  timeliness?: Timeliness;
  state?: AssignmentState;
  /** `yyyy-MM-dd` */
  dueFrom?: string;
  dueTo?: string;
  sectionId?: string;
  returned?: boolean;
  extensionPending?: boolean;
  inMyCharge?: boolean;
  counted?: Counted;
  planStatus?: PlanStatus;
  q?: string;
}

export function useAssignments(filter: AssignmentFilter, enabled = true) {
  return useQuery({
    queryKey: ['assignments', 'list', filter],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/assignments', { params: { query: { ...filter, ...pageOf(filter) } }, signal })),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** The same list counted by the month in which it falls due. */
export function useAssignmentMonths({ page: _page, ...filter }: AssignmentFilter) {
  return useQuery({
    queryKey: ['assignments', 'months', filter],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/assignments/months', { params: { query: { ...filter, ...pageOf({}) } }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function useAssignment(id: string) {
  return useQuery({
    queryKey: ['assignments', id],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/assignments/{id}', { params: { path: { id } }, signal })),
  });
}

interface Reported {
  result: string;
  difficulty?: string;
  proposal?: string;
  documentNumber?: string;
  documentOn?: string;
  fileIds?: string[];
  /** Of the specialist's draft that is reported. */
  draftVersion?: number;
}

export type AssignmentChange =
  | { action: 'acknowledge' | 'start' | 'confirm' | 'resume' }
  | ({ action: 'update'; percent: number } & Reported)
  | ({ action: 'submit'; completedOn?: string } & Reported)
  | { action: ReasonedAction; reason: string };

/** What a unit is told the reason of. */
export type ReasonedAction = 'return' | 'suspend' | 'cancel' | 'reopen';

function sendChange(id: string, version: number, change: AssignmentChange): Promise<AssignmentView> {
  const params = { path: { id } };
  switch (change.action) {
    case 'acknowledge':
    case 'start':
    case 'confirm':
    case 'resume':
      return bodyOf(api.POST(`/api/assignments/{id}/${change.action}`, { params, body: { version } }));
    case 'return':
    case 'suspend':
    case 'cancel':
    case 'reopen':
      return bodyOf(
        api.POST(`/api/assignments/{id}/${change.action}`, {
          params,
          body: { version, reason: change.reason },
        }),
      );
    case 'update': {
      const { action: _, ...said } = change;
      return bodyOf(api.POST('/api/assignments/{id}/updates', { params, body: { version, ...said } }));
    }
    case 'submit': {
      const { action: _, ...said } = change;
      return bodyOf(api.POST('/api/assignments/{id}/submit', { params, body: { version, ...said } }));
    }
  }
}

export function useChangeAssignment() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version, change }: { id: string; version: number; change: AssignmentChange }) =>
      sendChange(id, version, change),
    onSuccess: (view) => {
      // The answer is without the history, which is read anew.
      client.setQueryData<AssignmentDetail>(
        ['assignments', view.id],
        (known) => known && { ...known, ...view },
      );
      return refreshTouched(client);
    },
    // Why it failed is said at once; what is true now may take as long as the connection does.
    onError: () => void refreshTouched(client),
  });
}

export type ManyAction = 'acknowledge' | 'confirm';

/** One step for many at once; the answer names those for which it could not be taken. */
export function useChangeMany(action: ManyAction) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: Array<{ id: string; version: number }>) =>
      bodyOf(api.POST(`/api/assignments/${action}`, { body: { ids } })),
    onSuccess: () => void refreshTouched(client),
    onError: () => void refreshTouched(client),
  });
}

export async function uploadFile(file: File): Promise<AttachedFile> {
  const { id, name, size } = await bodyOf(api.POST('/api/files', fileForm(file)));
  return { id, name, size };
}

export const fileAddress = (id: string) => `/api/files/${id}`;

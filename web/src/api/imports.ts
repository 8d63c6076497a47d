import type { QueryClient } from '@tanstack/react-query';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiError, currentFrom } from './errors';
import { api, bodyOf, pageOf } from './http';
import { sendFile } from './send-file';
import type { Amendment, Edit, PlanImport } from './types';

const keyOf = (id: string) => ['imports', id];

export function useOpenImports() {
  return useQuery({
    queryKey: ['imports', 'open'],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/plan-imports', { params: { query: pageOf({ pageSize: 100 }) }, signal })),
  });
}

export function useImport(id: string) {
  return useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => bodyOf(api.GET('/api/plan-imports/{id}', { params: { path: { id } }, signal })),
    // What is on the screen is what was answered last; a stale edit brings the fresh draft with it.
    staleTime: Infinity,
  });
}

interface NewImport {
  file: File;
  authorityId?: string;
  /** How much of the file has left, from 0 to 1. */
  onSent: (share: number) => void;
}

export function useStartImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, authorityId, onSent }: NewImport) =>
      sendFile<PlanImport>('/api/plan-imports', file, { authorityId }, onSent),
    onSuccess: (draft) => started(client, draft),
  });
}

interface PastedPlan {
  text: string;
  title?: string;
  authorityId?: string;
}

/** The same for text from the clipboard. */
export function usePasteImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: PastedPlan) => bodyOf(api.POST('/api/plan-imports/text', { body })),
    onSuccess: (draft) => started(client, draft),
  });
}

function started(client: QueryClient, draft: PlanImport): Promise<void> {
  client.setQueryData(keyOf(draft.id), draft);
  return client.invalidateQueries({ queryKey: ['imports', 'open'] });
}

export function useEditImport(id: string) {
  const client = useQueryClient();
  return useMutation({
    // One edit after the other: each carries the version that the one before it made.
    scope: { id: `import-${id}` },
    mutationFn: ({ edits, typing }: { edits: Edit[]; typing: boolean }) => {
      const version = client.getQueryData<PlanImport>(keyOf(id))?.version ?? 0;
      return bodyOf(
        api.PATCH('/api/plan-imports/{id}', {
          params: { path: { id } },
          body: { version, edits, ...(typing ? { typing } : {}) },
        }),
      );
    },
    onSuccess: (draft) => client.setQueryData(keyOf(id), draft),
    onError: (error) => {
      const current = currentFrom<PlanImport>(error);
      if (current) client.setQueryData(keyOf(id), current);
    },
  });
}

export function useDiscardImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => bodyOf(api.DELETE('/api/plan-imports/{id}', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['imports', 'open'] }),
  });
}

/** Who would be told what if the draft were issued as it stands in this version. */
export function useRecipients(id: string, version: number) {
  return useQuery({
    queryKey: [...keyOf(id), 'recipients', version],
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/plan-imports/{id}/recipients', { params: { path: { id } }, signal })),
  });
}

export function useIssue(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (version: number) =>
      bodyOf(api.POST('/api/plan-imports/{id}/issue', { params: { path: { id } }, body: { version } })),
    onSuccess: () => refreshIssued(client),
    // Somebody else may have edited or issued it.
    onError: () => client.invalidateQueries({ queryKey: keyOf(id), exact: true }),
  });
}

const amendmentKey = (id: string, version: number) => [...keyOf(id), 'amendment', version];

/** What the draft, as it stands in this version, changes in the issued plan of its number. */
export function useAmendment(id: string, version: number) {
  return useQuery({
    queryKey: amendmentKey(id, version),
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/plan-imports/{id}/amendment', { params: { path: { id } }, signal })),
  });
}

interface Amending {
  version: number;
  /** Of the plan, as the difference that was looked at was made with it. */
  planVersion: number;
  reason: string;
}

/** Applies the difference. Where the plan or the draft has moved on, the fresh one is there to be looked at. */
export function useAmend(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Amending) =>
      bodyOf(api.POST('/api/plan-imports/{id}/amend', { params: { path: { id } }, body })),
    onSuccess: () => refreshIssued(client),
    onError: (error, { version }) => {
      if (hasPlanChanged(error)) {
        client.setQueryData(amendmentKey(id, version), currentFrom<Amendment>(error));
      } else {
        const current = currentFrom<PlanImport>(error);
        if (current) client.setQueryData(keyOf(id), current);
      }
    },
  });
}

export const hasPlanChanged = (error: unknown): boolean =>
  error instanceof ApiError && error.code === 'tasks:PLAN_CHANGED' && currentFrom(error) !== null;

/** Not waited for: whoever issued or amended the plan goes on to it. The draft is asked for again when it is next seen. */
function refreshIssued(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: ['imports'], refetchType: 'none' });
  for (const key of ['plans', 'tasks', 'assignments', 'progress'])
    void client.invalidateQueries({ queryKey: [key] });
}

export const templateAddress = '/api/plan-imports/template.xlsx';

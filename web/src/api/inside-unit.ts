import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from './http';
import { useMay } from './session';
import type { DraftContent, InsideWork } from './types';

const keyOf = (id: string) => ['assignments', id, 'inside'];

/** How the own unit works on an assignment. */
export function useInsideWork(id: string) {
  return useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/assignments/{id}/inside', { params: { path: { id } }, signal })),
  });
}

/** What the rows of "Việc của tôi" are marked with. */
export function useInsideMarks() {
  const may = useMay();
  return useQuery({
    queryKey: ['assignments', 'inside-marks'],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/inside/marks', { signal })),
    enabled: may('inside.work'),
  });
}

export type InsideChange =
  | { action: 'hand'; version: number; specialistId: string; internalDueOn?: string; note?: string }
  | { action: 'takeBack'; version: number }
  | { action: 'addStep'; content: string }
  | { action: 'order'; stepIds: string[] }
  | { action: 'tick'; stepId: string; version: number; done: boolean }
  | { action: 'removeStep'; stepId: string; version: number }
  | ({ action: 'saveDraft' } & DraftContent)
  | { action: 'sendDraft'; version: number }
  | { action: 'giveBack'; version: number; remark: string };

function send(id: string, change: InsideChange): Promise<InsideWork> {
  const params = { path: { id } };
  switch (change.action) {
    case 'hand': {
      const { action: _, ...body } = change;
      return bodyOf(api.PUT('/api/assignments/{id}/inside/handed', { params, body }));
    }
    case 'takeBack': {
      const { version } = change;
      return bodyOf(api.POST('/api/assignments/{id}/inside/take-back', { params, body: { version } }));
    }
    case 'addStep': {
      const { content } = change;
      return bodyOf(api.POST('/api/assignments/{id}/inside/steps', { params, body: { content } }));
    }
    case 'order': {
      const { stepIds } = change;
      return bodyOf(api.PUT('/api/assignments/{id}/inside/steps', { params, body: { stepIds } }));
    }
    case 'tick': {
      const { stepId, version, done } = change;
      return bodyOf(
        api.PUT('/api/assignments/{id}/inside/steps/{stepId}/done', {
          params: { path: { id, stepId } },
          body: { version, done },
        }),
      );
    }
    case 'removeStep': {
      const { stepId, version } = change;
      return bodyOf(
        api.POST('/api/assignments/{id}/inside/steps/{stepId}/remove', {
          params: { path: { id, stepId } },
          body: { version },
        }),
      );
    }
    case 'saveDraft': {
      const { action: _, ...body } = change;
      return bodyOf(api.PUT('/api/assignments/{id}/inside/draft', { params, body }));
    }
    case 'sendDraft': {
      const { version } = change;
      return bodyOf(api.POST('/api/assignments/{id}/inside/draft/send', { params, body: { version } }));
    }
    case 'giveBack': {
      const { version, remark } = change;
      return bodyOf(
        api.POST('/api/assignments/{id}/inside/draft/give-back', { params, body: { version, remark } }),
      );
    }
  }
}

export function useChangeInside(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: InsideChange) => send(id, change),
    onSuccess: (work) => {
      client.setQueryData(keyOf(id), work);
      return client.invalidateQueries({ queryKey: ['assignments', 'inside-marks'] });
    },
    // Somebody else of the unit may have been faster.
    onError: () => void client.invalidateQueries({ queryKey: keyOf(id) }),
  });
}

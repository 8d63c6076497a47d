import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { refreshTouched } from './assignments';
import { api, bodyOf, pageOf } from './http';
import type { ExtensionAction, ExtensionView } from './types';

/** Requests for a later date that wait for this person: to be decided, or an offer to be answered. */
export function useWaitingExtensions(waitingFor: 'decision' | 'answer', enabled = true) {
  return useQuery({
    queryKey: ['extensions', waitingFor],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/extensions', {
          params: { query: { waitingFor, ...pageOf({ pageSize: 100 }) } },
          signal,
        }),
      ),
    enabled,
  });
}

interface Asked {
  assignmentId: string;
  /** The assignment's. */
  version: number;
  dueOn: string;
  reason: string;
}

export function useAskExtension() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ assignmentId: id, ...body }: Asked) =>
      bodyOf(api.POST('/api/assignments/{id}/extensions', { params: { path: { id } }, body })),
    // Not waited for: the row that was answered goes with the refreshed list, and would take its thanks with it.
    onSuccess: () => void refreshTouched(client),
    onError: () => void refreshTouched(client),
  });
}

interface Answered {
  id: string;
  version: number;
  action: ExtensionAction;
  reason: string;
  /** Of another date that is offered. */
  dueOn: string | null;
}

function sendAnswer({ id, version, action, reason, dueOn }: Answered): Promise<ExtensionView> {
  const params = { path: { id } };
  switch (action) {
    case 'approve':
      return bodyOf(
        api.POST('/api/extensions/{id}/approve', { params, body: { version, reason: reason || undefined } }),
      );
    case 'refuse':
      return bodyOf(api.POST('/api/extensions/{id}/refuse', { params, body: { version, reason } }));
    case 'counter':
      return bodyOf(
        api.POST('/api/extensions/{id}/counter', { params, body: { version, reason, dueOn: dueOn ?? '' } }),
      );
    case 'accept':
    case 'withdraw':
      return bodyOf(api.POST(`/api/extensions/{id}/${action}`, { params, body: { version } }));
  }
}

export function useAnswerExtension() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: sendAnswer,
    onSuccess: () => void refreshTouched(client),
    onError: () => void refreshTouched(client),
  });
}

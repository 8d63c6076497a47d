import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from './http';
import type { AddWebhook, ChangeWebhook, Webhook, WebhookDelivery } from './types';

const WEBHOOKS = ['webhooks'];
const CHOICES = ['webhook-choices'];

export function useWebhooks() {
  return useQuery({
    queryKey: WEBHOOKS,
    queryFn: ({ signal }) => bodyOf(api.GET('/api/webhooks', { signal })),
  });
}

/** Whatever is done to a gateway, what is shown of it is read again. */
function useRefresh() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: WEBHOOKS });
}

export function useAddWebhook() {
  return useMutation({
    mutationFn: (body: AddWebhook) => bodyOf(api.POST('/api/webhooks', { body })),
    onSettled: useRefresh(),
  });
}

export function useChangeWebhook(id: string) {
  return useMutation({
    mutationFn: (body: ChangeWebhook) =>
      bodyOf(api.PUT('/api/webhooks/{id}', { params: { path: { id } }, body })),
    onSettled: useRefresh(),
  });
}

export function useRotateSecret({ id, version }: Webhook) {
  return useMutation({
    mutationFn: () =>
      bodyOf(api.POST('/api/webhooks/{id}/rotate-secret', { params: { path: { id } }, body: { version } })),
    onSettled: useRefresh(),
  });
}

export function useTryWebhook(id: string) {
  return useMutation({
    mutationFn: () => bodyOf(api.POST('/api/webhooks/{id}/try', { params: { path: { id } } })),
    onSettled: useRefresh(),
  });
}

export function useWebhookDeliveries(id: string, page: number) {
  return useQuery({
    queryKey: [...WEBHOOKS, id, page],
    queryFn: ({ signal }) =>
      bodyOf(
        api.GET('/api/webhooks/{id}/deliveries', {
          params: { path: { id }, query: { page, pageSize: 20 } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

export function useResendDelivery(webhookId: string, { id, status, attempts }: WebhookDelivery) {
  return useMutation({
    mutationFn: (confirmed: boolean) =>
      bodyOf(
        api.POST('/api/webhooks/{id}/deliveries/{deliveryId}/resend', {
          params: { path: { id: webhookId, deliveryId: id } },
          body: { status, attempts, confirmed },
        }),
      ),
    onSettled: useRefresh(),
  });
}

/** The gateways that may tell the person as well. */
export function useWebhookChoices() {
  return useQuery({
    queryKey: CHOICES,
    queryFn: ({ signal }) => bodyOf(api.GET('/api/webhook-choices', { signal })),
  });
}

export function useChooseWebhook() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ webhookId, wanted }: { webhookId: string; wanted: boolean }) =>
      bodyOf(
        api.PUT('/api/webhook-choices/{webhookId}', { params: { path: { webhookId } }, body: { wanted } }),
      ),
    onSuccess: (choices) => client.setQueryData(CHOICES, choices),
  });
}

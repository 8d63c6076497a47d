import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from './http';
import type { HandOver, RegisterLeave } from './types';

/** Who is away, or will be, and who stands in. */
export function useLeaves() {
  return useQuery({
    queryKey: ['leaves'],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/leaves', { signal })),
  });
}

export function useHandovers() {
  return useQuery({
    queryKey: ['handovers'],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/handovers', { signal })),
  });
}

/** The people of the units that the person arranges for, with what they have open. */
export function useArrangedUnits() {
  return useQuery({
    queryKey: ['arranged-units'],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/handovers/units', { signal })),
  });
}

export function useHandoverPreview(unitId: string | undefined, fromId: string | undefined) {
  return useQuery({
    queryKey: ['handover-preview', unitId, fromId],
    enabled: Boolean(unitId && fromId),
    queryFn: ({ signal }) =>
      bodyOf(
        api.POST('/api/handovers/preview', {
          body: { unitId: unitId ?? '', fromId: fromId ?? '' },
          signal,
        }),
      ),
  });
}

/** Roles, reminders and work inside units may all follow. */
function useArrange<T, R>(act: (input: T) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => client.invalidateQueries(),
  });
}

export function useRegisterLeave() {
  return useArrange((body: RegisterLeave) => bodyOf(api.POST('/api/leaves', { body })));
}

export function useEndLeave() {
  return useArrange(({ id, version }: { id: string; version: number }) =>
    bodyOf(api.POST('/api/leaves/{id}/end', { params: { path: { id } }, body: { version } })),
  );
}

export function useHandOver() {
  return useArrange((body: HandOver) => bodyOf(api.POST('/api/handovers', { body })));
}

export function useWithdrawHandover() {
  return useArrange(({ id, version }: { id: string; version: number }) =>
    bodyOf(api.POST('/api/handovers/{id}/withdraw', { params: { path: { id } }, body: { version } })),
  );
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from './http';

const keyOf = (planId: string) => ['follow-ups', planId];

export function useFollowUps(planId: string) {
  return useQuery({
    queryKey: keyOf(planId),
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/plans/{planId}/follow-ups', { params: { path: { planId } }, signal })),
  });
}

export function useSendFollowUp(planId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { assignmentIds: string[]; text: string }) =>
      bodyOf(api.POST('/api/plans/{planId}/follow-ups', { params: { path: { planId } }, body })),
    onSuccess: (followUps) => client.setQueryData(keyOf(planId), followUps),
    onError: () => client.invalidateQueries({ queryKey: keyOf(planId) }),
  });
}

export const letterAddress = (planId: string, id: string) =>
  `/api/plans/${planId}/follow-ups/${id}/letter.docx`;

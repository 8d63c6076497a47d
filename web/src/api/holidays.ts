import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, fileForm } from './http';
import type { HolidayChange } from './types';

export const noticeTemplateAddress = '/api/holidays/template.xlsx';

export function useHolidays(year: number) {
  return useQuery({
    queryKey: ['holidays', year],
    queryFn: ({ signal }) => bodyOf(api.GET('/api/holidays', { params: { query: { year } }, signal })),
  });
}

/** All of them or none; the deadlines that follow are moved at once. */
export function useChangeHolidays() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (changes: HolidayChange[]) => bodyOf(api.PUT('/api/holidays', { body: { changes } })),
    onSettled: () => client.invalidateQueries(),
  });
}

export function useNoticePreview() {
  return useMutation({
    mutationFn: (file: File) => bodyOf(api.POST('/api/holidays/preview', fileForm(file))),
  });
}

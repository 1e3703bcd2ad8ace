import type { ReminderDto } from '@mlps/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { all, client, LARGEST_PAGE } from '../../../lib/client';

const key = ['reminders', 'unread'];

/** Reminders that nobody has read yet, the newest first. */
export function useUnreadReminders(): UseQueryResult<ReminderDto[]> {
  return useQuery({
    queryKey: key,
    queryFn: async () =>
      (await all('reminders.list', { query: { read: false, own: true, limit: LARGEST_PAGE } })).toReversed(),
  });
}

/** Marks reminders as read. */
export function useReadReminders(): UseMutationResult<void, Error, readonly string[]> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (ids) => {
      for (const reminderId of ids) await client.call('reminders.read', { params: { reminderId } });
    },
    onSettled: () =>
      Promise.all([queries.invalidateQueries({ queryKey: key }), queries.invalidateQueries({ queryKey: ['today'] })]),
  });
}

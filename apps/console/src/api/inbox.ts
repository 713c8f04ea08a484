import { useInfiniteQuery } from '@tanstack/react-query';
import { type InboxItem } from '@duban/contracts/http/inbox-item';
import { type Page } from '@duban/contracts/http/page';
import { call } from './call.ts';

/** Desks that wait for the person who asks. */
export function useInbox() {
  return useInfiniteQuery({
    queryKey: ['inbox'],
    queryFn: ({ pageParam }) => call<Page<InboxItem>>('GET', `/api/inbox${pageParam}`),
    initialPageParam: '',
    getNextPageParam: ({ next }) => (next === null ? undefined : `?cursor=${encodeURIComponent(next)}`),
  });
}

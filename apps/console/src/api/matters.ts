import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ActRequest } from '@duban/contracts/http/act-request';
import { type MatterLine } from '@duban/contracts/http/matter-line';
import { type MatterQuery } from '@duban/contracts/http/matter-query';
import { type MatterView, type MatterWithTimeline } from '@duban/contracts/http/matter-view';
import { type Page } from '@duban/contracts/http/page';
import { type WhyDue } from '@duban/contracts/http/why-due';
import { call } from './call.ts';

export const MATTERS = 'matters';
export const MATTER = 'matter';

export function useMatters(query: MatterQuery) {
  return useInfiniteQuery({
    queryKey: [MATTERS, query],
    queryFn: ({ pageParam }) =>
      call<Page<MatterLine>>(
        'GET',
        `/api/matters${searchOf(pageParam === undefined ? query : { ...query, cursor: pageParam })}`,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function useMatter(id: string) {
  return useQuery({
    queryKey: [MATTER, id],
    queryFn: () => call<MatterWithTimeline>('GET', `/api/matters/${encodeURIComponent(id)}`),
  });
}

export function useWhyDue(desk: string) {
  return useQuery({
    queryKey: ['why', desk],
    queryFn: () => call<WhyDue>('GET', `/api/desks/${encodeURIComponent(desk)}/why`),
  });
}

/** An act; its answer is the matter's new state and goes into the cache as it is. */
export function useAct(matterId: string, key: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ActRequest) =>
      call<MatterView>('POST', `/api/matters/${encodeURIComponent(matterId)}/acts`, { body, key }),
    onSuccess: (view) => {
      client.setQueryData<MatterWithTimeline>([MATTER, matterId], (old) => newer(old, view));
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
    // Refused or unanswered: somebody else was first, or it was done after all.
    onError: () => client.invalidateQueries({ queryKey: [MATTER, matterId] }),
  });
}

/** A page that already shows a later version, by a live update, is not set back. */
function newer(old: MatterWithTimeline | undefined, view: MatterView): MatterWithTimeline | undefined {
  return old && view.version >= old.version ? { ...old, ...view } : old;
}

function searchOf(query: MatterQuery): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return search === '' ? '' : `?${search}`;
}

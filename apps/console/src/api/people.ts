import { useQuery } from '@tanstack/react-query';
import { type Page } from '@duban/contracts/http/page';
import { type Colleague } from '@duban/contracts/http/people';
import { call } from './call.ts';

const FRESH_MS = 60_000;

/** The people of one's own unit. */
export function useColleagues() {
  return useQuery({
    queryKey: ['people'],
    queryFn: async () => (await call<Page<Colleague>>('GET', '/api/people?limit=200')).items,
    staleTime: FRESH_MS,
  });
}

import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { CallFailed, failedWith } from './call.ts';
import { SESSION } from './session.ts';

/** Everything from the server goes through here; a session that has ended is noticed wherever it shows first. */
export function makeQueryClient(): QueryClient {
  const noticeEnd = (error: unknown) => {
    if (failedWith(error, 'session.needed')) client.setQueryData(SESSION, null);
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: noticeEnd }),
    mutationCache: new MutationCache({ onError: noticeEnd }),
    defaultOptions: {
      queries: { networkMode: 'always', staleTime: 2_000, retry: isWorthAnother },
      // Never sent again by itself: the person decides, with the same key.
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return client;
}

/** What was refused stays refused; what was not answered is asked twice more. */
const isWorthAnother = (failures: number, error: Error): boolean =>
  failures < 2 && error instanceof CallFailed && (error.problem === null || error.problem.code === 'busy');

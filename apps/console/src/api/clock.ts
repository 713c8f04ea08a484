import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ClockMove, type ClockMoved, type ClockState } from '@duban/contracts/http/clock-move';
import { call, CallFailed } from './call.ts';

const LOOK_MS = 15_000;

/** Business time where it can be moved; null in production, which has no such route. */
export function useClock() {
  return useQuery({
    queryKey: ['clock'],
    queryFn: readClock,
    refetchInterval: ({ state }) => (state.data === null ? false : LOOK_MS),
  });
}

async function readClock(): Promise<ClockState | null> {
  try {
    return await call<ClockState>('GET', '/api/clock');
  } catch (error) {
    if (error instanceof CallFailed && error.problem) return null;
    throw error;
  }
}

/** Moves the clock; everything on the page may have changed with it. */
export function useMoveClock() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ClockMove) => call<ClockMoved>('POST', '/api/clock', { body }),
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }),
  });
}

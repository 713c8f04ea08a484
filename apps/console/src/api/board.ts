import { useQuery } from '@tanstack/react-query';
import { type Board } from '@duban/contracts/http/board';
import { call } from './call.ts';

export function useBoard() {
  return useQuery({ queryKey: ['board'], queryFn: () => call<Board>('GET', '/api/board') });
}

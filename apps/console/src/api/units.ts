import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { type Page } from '@duban/contracts/http/page';
import { type UnitEntry } from '@duban/contracts/http/unit-entry';
import { call } from './call.ts';
import { useSession } from './session.ts';

const UNITS_FRESH_MS = 3_600_000;

export function useUnits() {
  const { data: person } = useSession();
  return useQuery({
    queryKey: ['units'],
    queryFn: async () => (await call<Page<UnitEntry>>('GET', '/api/units')).items,
    enabled: Boolean(person),
    staleTime: UNITS_FRESH_MS,
  });
}

/** Code → name as the office writes it; a code that is not known stands as it is. */
export function useUnitName(): (code: string) => string {
  const { data } = useUnits();
  return useCallback((code: string) => data?.find((unit) => unit.code === code)?.name ?? code, [data]);
}

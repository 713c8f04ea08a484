import { useQuery } from '@tanstack/react-query';
import { type Verification } from '@duban/contracts/http/documents';
import { call } from './call.ts';

/** Of a document, by the code that is printed on it; nobody has to sign in. */
export const useVerification = (code: string) =>
  useQuery({
    queryKey: ['verification', code],
    queryFn: () => call<Verification>('GET', `/api/verification/${encodeURIComponent(code)}`),
  });

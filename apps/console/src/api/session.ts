import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Person, type SignedIn, type SignIn } from '@duban/contracts/http/session';
import { call, failedWith } from './call.ts';

export const SESSION = ['session'];

/** Who is signed in; null: nobody. */
export function useSession() {
  return useQuery({ queryKey: SESSION, queryFn: readSession, staleTime: Infinity });
}

async function readSession(): Promise<Person | null> {
  try {
    return (await call<SignedIn>('GET', '/api/session')).person;
  } catch (error) {
    if (failedWith(error, 'session.needed')) return null;
    throw error;
  }
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SignIn) => call<SignedIn>('POST', '/api/session', { body }),
    onSuccess: async ({ person }) => {
      client.setQueryData(SESSION, person);
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] });
    },
  });
}

/** The whole page is loaded anew afterwards: nothing of the person stays in this tab's memory. */
export function useSignOut() {
  return useMutation({
    mutationFn: () => call<unknown>('DELETE', '/api/session'),
    onSettled: () => window.location.assign('/'),
  });
}

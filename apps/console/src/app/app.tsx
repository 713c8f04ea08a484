import { useState } from 'react';
import { type Person } from '@duban/contracts/http/session';
import { useSession } from '../api/session.ts';
import { useAddress } from '../parts/address.ts';
import { VerificationPage } from '../pages/verification/verification.page.tsx';
import { SignInPage } from '../pages/sign-in/sign-in.page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { Frame } from './frame.tsx';

/** What anybody may see needs no session; all else asks first who is there. */
export function App() {
  const code = /^\/verify\/([^/]+)$/.exec(useAddress().pathname)?.[1];
  return code === undefined ? <Signed /> : <VerificationPage code={code} />;
}

/** First who is asking, then the pages. */
function Signed() {
  const session = useSession();
  if (session.isPending) return <Waiting what="登录状态" />;
  if (session.data !== undefined) return <Admitted person={session.data} />;
  return (
    <main>
      <ProblemNote error={session.error} />
      <button type="button" onClick={() => void session.refetch()}>
        重试
      </button>
    </main>
  );
}

/** When a session ends, the page stays behind the sign-in with all that was typed; another person gets a page of his own. */
function Admitted({ person }: { person: Person | null }) {
  const [known, setKnown] = useState(person);
  if (person && person.id !== known?.id) setKnown(person);
  return (
    <>
      {person === null && <SignInPage renewing={known !== null} />}
      {known && (
        <div hidden={person === null}>
          <Frame key={known.id} person={known} />
        </div>
      )}
    </>
  );
}

import { type Person } from '@duban/contracts/http/session';
import { useLive } from '../api/live.ts';
import { useSignOut } from '../api/session.ts';
import { useUnitName } from '../api/units.ts';
import { FaultBoundary } from '../parts/fault-boundary.tsx';
import { Link } from '../parts/link.tsx';
import { useAddress } from '../parts/address.ts';
import { ROLE_WORDS } from '../words/roles.ts';
import { ClockStrip } from './clock-strip.tsx';
import { Router } from './router.tsx';

/** What stands around every page: where one is, who one is, whether news arrive. */
export function Frame({ person }: { person: Person }) {
  const { pathname } = useAddress();
  const live = useLive();
  return (
    <>
      <a href="#page" className="skip">
        跳到正文
      </a>
      <header className="frame">
        <strong>督办</strong>
        <nav aria-label="主导航">
          <Link to="/" current={pathname === '/'}>
            重点任务
          </Link>
          <Link to="/inbox" current={pathname === '/inbox'}>
            待办
          </Link>
        </nav>
        <span role="status" className="quiet">
          {live ? '● 实时' : '○ 已断开，每15秒查看一次'}
        </span>
        <Myself person={person} />
      </header>
      <ClockStrip />
      <div id="page" tabIndex={-1}>
        <FaultBoundary key={pathname}>
          <Router pathname={pathname} />
        </FaultBoundary>
      </div>
    </>
  );
}

function Myself({ person: { name, unit, role } }: { person: Person }) {
  const unitName = useUnitName();
  const signOut = useSignOut();
  return (
    <span className="myself">
      {unit !== null && `${unitName(unit)} · `}
      {name}（{ROLE_WORDS[role]}）
      <button type="button" className="plain" aria-disabled={signOut.isPending} onClick={() => signOut.mutate()}>
        退出
      </button>
    </span>
  );
}

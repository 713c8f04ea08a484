import { type BoardCounters } from '@duban/contracts/http/board';
import { useBoard } from '../../api/board.ts';
import { Link } from '../../parts/link.tsx';
import { clockText } from '../../parts/moment-text.ts';

interface Counter {
  name: string;
  count: (counters: BoardCounters) => number;
  /** The rows it counts. */
  to: string;
}

const COUNTERS: readonly Counter[] = [
  { name: '在办', count: ({ open }) => open, to: '/' },
  { name: '■ 超期', count: ({ overdue }) => overdue, to: '/?lamp=overdue' },
  { name: '▲ 临期', count: ({ near }) => near, to: '/?lamp=near' },
  { name: '待签收', count: ({ waitingToSign }) => waitingToSign, to: '/?step=sign' },
  { name: '待我办理', count: ({ waitingForMe }) => waitingForMe, to: '/inbox' },
];

/** 计数: each figure leads to the rows it counts. */
export function Counters() {
  const { data } = useBoard();
  if (!data) return null;
  const { counters, now } = data;
  const rate = counters.closedOnTimeRate;
  return (
    <section aria-label="概况">
      <ul className="counters">
        {COUNTERS.map(({ name, count, to }) => (
          <li key={name}>
            <Link to={to}>
              <span>{name}</span> <strong>{count(counters)}</strong>
            </Link>
          </li>
        ))}
      </ul>
      <p className="quiet">
        {rate !== null && `按期办结率 ${(rate * 100).toFixed(1)}%（${counters.closedOnTime}/${counters.closed}） · `}
        数据更新于 {clockText(now)}
      </p>
    </section>
  );
}

import { type Pool } from 'pg';
import { type BoardCounts, BoardStore } from '@duban/database/board/board.store';
import { type Actor } from '@duban/domain/unit/actor';
import { CROWD_NOW } from './crowd.ts';
import { cpuOfBackend } from './measure.ts';

const TIMES = 40;
const MOST_ROWS = 500;

/** How long the board takes, counters and matrix, of all plans and of one by turns, and the CPU of database and reader; ms. */
export async function boardTimes(pool: Pool, actor: Actor, plan: string): Promise<{ ms: number[]; cpu: number[] }> {
  const board = new BoardStore(pool);
  const [ms, cpu]: [number[], number[]] = [[], []];
  const spent = await cpuOfBackend(pool);
  for (let time = -3; time < TIMES; time++) {
    const [begun, before, own] = [performance.now(), spent(), process.cpuUsage()];
    await Promise.all([
      board.counts(actor, CROWD_NOW, undefined),
      board.matrix(actor, CROWD_NOW, time % 2 === 0 ? plan : undefined, MOST_ROWS),
    ]);
    if (time < 0) continue;
    const { user, system } = process.cpuUsage(own);
    ms.push(performance.now() - begun);
    cpu.push(spent() - before + (user + system) / 1000);
  }
  return { ms, cpu };
}

/** The same numbers from the facts alone: every matter, every desk, no derived column. */
export async function recounted(pool: Pool, { unit, role }: Actor): Promise<BoardCounts> {
  const seen = role === 'officer' ? '$2 = any(m.parties)' : '$2::text is not null';
  const { rows } = await pool.query<BoardCounts>(
    `with seen as (select m.id, m.closed_at, m.outcome, m.suspended_at, m.due from matter m where ${seen}),
    open as (
      select d.matter_id, min(d.due) as due, min(d.near) as near, count(*) filter (where d.step = 'sign') as signing,
        count(*) filter (where d.party = $2 and d.seat = $3) as mine
      from desk d where d.verdict is null and d.voided_at is null group by d.matter_id)
    select count(*) filter (where closed_at is null)::int as open,
      count(*) filter (where closed_at is null and suspended_at is null and o.due < $1)::int as overdue,
      count(*) filter (where closed_at is null and suspended_at is null and o.due >= $1 and o.near <= $1)::int as near,
      coalesce(sum(o.signing), 0)::int as "waitingToSign", coalesce(sum(o.mine), 0)::int as "waitingForMe",
      count(*) filter (where outcome = 'done')::int as closed,
      count(*) filter (where outcome = 'done' and closed_at <= s.due)::int as "closedOnTime"
    from seen s left join open o on o.matter_id = s.id`,
    [CROWD_NOW, unit, role],
  );
  const [counts] = rows;
  if (!counts) throw new Error('a count gives a row');
  return counts;
}

import { type Client } from '@temporalio/client';
import { type Pool } from 'pg';
import { type Stage } from '../stage.ts';
import { found, type Finding } from './findings.ts';

/** Longest history a run may have before it begins again from the record. */
export const LONGEST_HISTORY = 2_000;

const ROWS = `select md5(string_agg(line, '|' order by line)) as picture from (
  select md5(m::text) as line from (select id, version, head, state_hash, closed_at from matter) m
  union all select md5(d::text) from desk d union all select md5(e::text) from entry e
  union all select md5(r::text) from rung r union all select md5(o::text) from (select id, about, recipient from outbox) o) all_rows`;

const picture = async (pool: Pool): Promise<string> =>
  (await pool.query<{ picture: string }>(ROWS)).rows[0]?.picture ?? '';

/** I13, I15 and the length of histories: asked of the engine, then the engine is made to forget everything. */
export async function againstEngine(stage: Stage): Promise<Finding[]> {
  const engine = await stage.engine();
  const histories = await lengths(engine);
  const closed = await closedMatters(stage.pool);
  const running = histories.filter((one) => one.running);
  const before = await picture(stage.pool);
  await startedAnew(
    stage,
    engine,
    running.map(({ id }) => id),
  );
  const after = await picture(stage.pool);
  return [
    ...found(
      'no run has more than 2,000 events',
      histories.filter(({ events }) => events > LONGEST_HISTORY),
    ),
    ...found(
      'I13 closed matters have no run',
      running.filter(({ id }) => closed.has(id)),
    ),
    ...found('I13 runs begun anew change no row', before === after ? [] : [{ before, after }]),
    ...found(
      'I15 no task is tried again and again',
      await tired(
        engine,
        running.map(({ id }) => id),
      ),
    ),
  ];
}

interface Run {
  id: string;
  events: number;
  running: boolean;
}

/** The list is written a moment later and knows no length of what still runs: those are asked one by one. */
async function lengths(engine: Client): Promise<Run[]> {
  const runs: Run[] = [];
  for await (const { workflowId: id, runId, historyLength, status } of engine.workflow.list()) {
    if (status.name !== 'RUNNING') runs.push({ id, events: historyLength, running: false });
    else {
      const now = await engine.workflow.getHandle(id, runId).describe();
      runs.push({ id, events: now.historyLength, running: now.status.name === 'RUNNING' });
    }
  }
  return runs;
}

async function closedMatters(pool: Pool): Promise<Set<string>> {
  const { rows } = await pool.query<{ id: string }>('select id from matter where closed_at is not null');
  return new Set(rows.map(({ id }) => id));
}

/** Ends every run and owes every open matter a look: the sweep begins them all again from the record. */
async function startedAnew(stage: Stage, engine: Client, ids: readonly string[]): Promise<void> {
  await Promise.all(
    ids.map((id) =>
      engine.workflow
        .getHandle(id)
        .terminate('the engine forgets')
        .catch(() => undefined),
    ),
  );
  await stage.pool.query('update matter set owed_since = business_now() where closed_at is null');
  await stage.settled(120_000);
}

async function tired(engine: Client, ids: readonly string[]): Promise<unknown[]> {
  const described = await Promise.all(
    ids.map(async (id) => ({ id, raw: (await engine.workflow.getHandle(id).describe()).raw })),
  );
  return described
    .map(({ id, raw }) => ({ id, attempt: Number(raw.pendingWorkflowTask?.attempt ?? 0) }))
    .filter(({ attempt }) => attempt > 5);
}

import { type Pool, type PoolClient } from 'pg';
import { type Reach } from '@duban/domain/act/may-see';
import { type Left, matterAsOf } from '@duban/domain/matter/as-of';
import { type Matter } from '@duban/domain/matter/matter';
import { type Instant } from '@duban/domain/time/day';
import { instantIn } from '../instants.ts';

/** One entry of a matter's chain: when, and what it left. */
export interface Trace {
  at: Instant;
  left: Left;
}

const IDS = {
  name: 'as-of-ids',
  text: `select id from matter where kind = 'key-task' and opened_at <= $1 and ($2::uuid is null or plan_id = $2) order by id`,
};
/** Those that the unit may see today: a unit that has left a matter sees nothing of its past either. */
const IDS_OF_UNIT = {
  name: 'as-of-ids-of-unit',
  text: `select id from matter where kind = 'key-task' and opened_at <= $1 and ($2::uuid is null or plan_id = $2)
    and parties @> array[$3]::text[] order by id`,
};

/** A prefix of each chain: nothing from the first entry after the moment on, even if a clock once went back. */
const ENTRIES = {
  name: 'as-of-entries',
  text: `select e.chain, e.at, e.body from unnest($1::uuid[]) as c(id)
    cross join lateral (
      select coalesce(min(l.seq), 2147483647) as first from entry l where l.chain = c.id and l.at > $2) later
    join entry e on e.chain = c.id and e.seq < later.first
    order by e.chain, e.seq`,
};

/** Matters whose entries are read at a time: some megabytes. */
const AT_ONCE = 50;

/** 截至某一时刻: matters as they stood at a past moment, added up from the entries that they had by then. */
export class AsOfStore {
  constructor(private readonly pool: Pool | PoolClient) {}

  /** Undefined when there was no such matter yet. */
  async one(matterId: string, moment: Instant): Promise<Matter | undefined> {
    for await (const traces of this.some([matterId], moment)) return matterAsOf(traces.map(({ left }) => left));
    return undefined;
  }

  /** Every key task (of a plan) within a reach that there was at the moment, as it stood then. */
  async *all(plan: string | undefined, moment: Instant, reach: Reach): AsyncGenerator<Matter> {
    for await (const traces of this.traces(plan, moment, reach)) {
      const matter = matterAsOf(traces.map(({ left }) => left));
      if (matter) yield matter;
    }
  }

  /** Matters named by their ids, of whatever kind; who asks answers for who may see them. */
  async *these(ids: readonly string[], moment: Instant): AsyncGenerator<Matter> {
    for (let from = 0; from < ids.length; from += AT_ONCE)
      for await (const traces of this.some(ids.slice(from, from + AT_ONCE), moment)) {
        const matter = matterAsOf(traces.map(({ left }) => left));
        if (matter) yield matter;
      }
  }

  /** The entries of each matter (of a plan) within a reach up to the moment, matter by matter. */
  async *traces(plan: string | undefined, until: Instant, reach: Reach): AsyncGenerator<Trace[]> {
    const ids = await this.ids(plan, until, reach);
    for (let from = 0; from < ids.length; from += AT_ONCE) yield* this.some(ids.slice(from, from + AT_ONCE), until);
  }

  private async ids(plan: string | undefined, until: Instant, reach: Reach): Promise<string[]> {
    if (reach === 'none') return [];
    const values = [until, plan ?? null];
    const asked = reach === 'all' ? { ...IDS, values } : { ...IDS_OF_UNIT, values: [...values, reach.unit] };
    return (await this.pool.query<{ id: string }>(asked)).rows.map(({ id }) => id);
  }

  private async *some(ids: readonly string[], until: Instant): AsyncGenerator<Trace[]> {
    const { rows } = await this.pool.query<{ chain: string; at: Date; body: string }>({
      ...ENTRIES,
      values: [ids, until],
    });
    const chains = new Map<string, Trace[]>();
    for (const { chain, at, body } of rows) {
      const traces = chains.get(chain) ?? [];
      traces.push({ at: instantIn(at), left: leftBy(body) });
      chains.set(chain, traces);
    }
    yield* chains.values();
  }
}

const leftBy = (body: string): Left => JSON.parse(body) as Left;

import { type Pool, type PoolClient } from 'pg';
import { type Recounting } from '@duban/domain/act/recount-matter';
import { workingCalendar } from '@duban/domain/time/working-calendar';
import { Ledger } from '../ledger/ledger.ts';
import { inTransaction } from '../transaction.ts';
import { CHANGE_COLUMNS, type CalendarChange, changeOf, type ChangeRow } from './calendar-change.ts';
import { recountingOf } from './consequences.ts';
import { recountMatters } from './recount-matters.ts';
import { readYears, withYears } from './year-writing.ts';

/** Whoever has it carries it on; a second worker passes it over. */
const APPLYING = {
  name: 'calendar-applying',
  text: `select ${CHANGE_COLUMNS} from calendar_change c where c.status = 'applying'
    order by c.version limit 1 for update of c skip locked`,
};
const NEXT = {
  name: 'calendar-next',
  text: 'select matter_id as id from calendar_pending where change_id = $1 order by matter_id limit $2',
};
const REACHED = {
  name: 'calendar-reached',
  text: `with gone as (delete from calendar_pending where change_id = $1 and matter_id = any($2::uuid[]))
    update calendar_change set moved = moved + $3 where id = $1`,
};
const APPLIED = {
  name: 'calendar-applied',
  text: `update calendar_change set status = 'applied', moves = moved where id = $1`,
};
const UNSETTLED = {
  name: 'calendar-unsettled',
  text: `select ${CHANGE_COLUMNS}, c.fence from calendar_change c where not c.settled and c.status <> 'applying'
    order by c.version desc limit 1 for update of c skip locked`,
};
const FENCE = {
  name: 'calendar-fence',
  text: 'update calendar_change set fence = pg_snapshot_xmax(pg_current_snapshot())::text::bigint where id = $1',
};
const ENDED = {
  name: 'calendar-ended',
  text: 'select pg_snapshot_xmin(pg_current_snapshot())::text::bigint >= $1::bigint as ended',
};
/** Matters in which a due was set while the change was being written, by the calendar before it. */
const LEFT_OVER = {
  name: 'calendar-left-over',
  text: `select distinct d.matter_id as id from matter m join desk d on d.matter_id = m.id
      join desk_due u on u.matter_id = d.matter_id and u.desk = d.no and u.due_version = d.due_version
    where m.changed_at >= $1::timestamptz - interval '1 minute' and m.closed_at is null
      and d.verdict is null and d.voided_at is null
      and u.set_at >= $1::timestamptz - interval '1 minute' and (u.explanation ->> 'calendar')::integer < $2`,
};
const SETTLED = {
  name: 'calendar-settled',
  text: `update calendar_change set settled = true, moves = moves + case id when $2 then $3 else 0 end,
      moved = moved + case id when $2 then $3 else 0 end
    where version <= $1 and not settled and status <> 'applying'`,
};

/** Carries large changes of the calendar out, some matters at a time; whoever is killed left nothing half done. */
export class CalendarCarrier {
  private readonly ledger: Ledger;
  private known: { version: number; recounting: Recounting } | undefined;

  constructor(private readonly pool: Pool) {
    this.ledger = new Ledger(pool);
  }

  /** Reaches so many more matters of the change that is under way; false when there is none. */
  batch(size: number): Promise<boolean> {
    return inTransaction(this.pool, async (client) => {
      const row = (await client.query<ChangeRow>(APPLYING)).rows[0];
      if (!row) return false;
      const change = changeOf(row);
      const next = await client.query<{ id: string }>({ ...NEXT, values: [change.id, size] });
      const ids = next.rows.map(({ id }) => id);
      if (ids.length === 0) await client.query({ ...APPLIED, values: [change.id] });
      else await client.query({ ...REACHED, values: [change.id, ids, await this.reach(client, change, ids)] });
      return true;
    });
  }

  /**
   * Acts that were being written while the calendar changed may have counted by the one before. Once all of them have
   * ended, what they left is counted anew; false when nothing waits for that.
   */
  settle(): Promise<boolean> {
    return inTransaction(this.pool, async (client) => {
      const row = (await client.query<ChangeRow & { fence: string | null }>(UNSETTLED)).rows[0];
      if (!row) return false;
      const change = changeOf(row);
      if (row.fence === null) await client.query({ ...FENCE, values: [change.id] });
      else if (await hasEnded(client, row.fence)) await this.leftOver(client, change);
      return true;
    });
  }

  private async leftOver(client: PoolClient, change: CalendarChange): Promise<void> {
    const { rows } = await client.query<{ id: string }>({ ...LEFT_OVER, values: [change.at, change.version] });
    const ids = rows.map(({ id }) => id);
    const moved = await this.reach(client, change, ids);
    await client.query({ ...SETTLED, values: [change.version, change.id, moved] });
  }

  private async reach(client: PoolClient, change: CalendarChange, ids: string[]): Promise<number> {
    const recounting = await this.recountingOf(client, change);
    return (await recountMatters(client, this.ledger, ids, { change, recounting })).moved;
  }

  /** While a change is carried out no other can come, so that what was counted for it is kept. */
  private async recountingOf(client: PoolClient, { version, before }: CalendarChange): Promise<Recounting> {
    if (this.known?.version === version) return this.known.recounting;
    const years = await readYears(client);
    const was = workingCalendar(String(version - 1), withYears(years, before));
    const recounting = recountingOf(was, workingCalendar(String(version), years));
    this.known = { version, recounting };
    return recounting;
  }
}

async function hasEnded(client: PoolClient, fence: string): Promise<boolean> {
  return (await client.query<{ ended: boolean }>({ ...ENDED, values: [fence] })).rows[0]?.ended === true;
}

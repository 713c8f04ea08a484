import { type PoolClient } from 'pg';
import { type DueCount, type TimedDesk } from '@duban/domain/act/recount-matter';
import { addDays, at, type Day } from '@duban/domain/time/day';
import { type CountedDue } from '@duban/domain/time/recount';
import { instantIn, optionalInstantIn } from '../instants.ts';

/** An open desk with how its due moment was counted. */
export interface CountedDesk extends TimedDesk, DueCount {
  matter: string;
  step: string;
  party: string;
}

interface Row {
  matter: string;
  desk: number;
  step: string;
  party: string;
  ladder: TimedDesk['ladder'];
  laidAt: Date;
  due: Date;
  near: Date | null;
  provisional: boolean;
  rungAt: Date | null;
  counted: CountedDue;
  setAt: Date;
}

/** Rungs and lamps reach so many days beyond a due day: fifteen working days with the longest holidays in them. */
const REACH_DAYS = 60;
/** Desks read at a time, so that whoever else the process serves waits for no more. */
const AT_ONCE = 2_000;

/** The explanation without its days, which are many and follow from the rest. */
const OPEN_DUES = `from desk d
    join desk_due u on u.matter_id = d.matter_id and u.desk = d.no and u.due_version = d.due_version
  where d.verdict is null and d.voided_at is null`;

const SCAN = `declare counted_dues no scroll cursor for
  select d.matter_id as matter, d.no as desk, d.step, d.party, d.ladder, d.laid_at as "laidAt", d.due, d.near,
    d.provisional, d.rung_at as "rungAt", u.explanation - 'days' as counted, u.set_at as "setAt"
  ${OPEN_DUES} and d.due >= `;

const OF = {
  name: 'counted-dues-of',
  text: `select d.matter_id as matter, d.no as desk, u.explanation - 'days' as counted, u.set_at as "setAt",
      array(select r.rung from rung r where r.matter_id = d.matter_id and r.desk = d.no
        and r.due_version = d.due_version) as climbed
    ${OPEN_DUES} and d.matter_id = any($1::uuid[])`,
};

/** Visits every open desk that days from `first` on may concern; in one picture of the record, within a transaction. */
export async function scanDues(client: PoolClient, first: Day, visit: (desk: CountedDesk) => void): Promise<void> {
  await client.query('set local cursor_tuple_fraction = 1');
  await client.query(`${SCAN} '${at(addDays(first, -REACH_DAYS), '00:00')}'`);
  for (;;) {
    const { rows } = await client.query<Row>(`fetch ${AT_ONCE} from counted_dues`);
    for (const row of rows) visit(countedDesk(row));
    if (rows.length < AT_ONCE) break;
  }
  await client.query('close counted_dues');
}

/** How the open dues of some matters were counted, and the rungs climbed under them. */
export async function duesOf(client: PoolClient, matters: readonly string[]): Promise<Map<string, DueCount[]>> {
  const { rows } = await client.query<Pick<Row, 'matter' | 'desk' | 'counted' | 'setAt'> & { climbed: string[] }>({
    ...OF,
    values: [matters],
  });
  const dues = new Map<string, DueCount[]>();
  for (const { matter, desk, counted, setAt, climbed } of rows) {
    const of = dues.get(matter) ?? [];
    of.push({ desk, counted, setAt: instantIn(setAt), climbed });
    dues.set(matter, of);
  }
  return dues;
}

const countedDesk = (row: Row): CountedDesk => ({
  ...row,
  laidAt: instantIn(row.laidAt),
  due: instantIn(row.due),
  near: optionalInstantIn(row.near),
  rungAt: optionalInstantIn(row.rungAt),
  setAt: instantIn(row.setAt),
  climbed: [],
});

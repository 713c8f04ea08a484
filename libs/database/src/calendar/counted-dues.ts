import { type PoolClient } from 'pg';
import { type DueCount, type TimedDesk } from '@duban/domain/act/recount-matter';
import { addDays, at, type Day, type Instant, instantOf } from '@duban/domain/time/day';
import { type CountedDue } from '@duban/domain/time/recount';
import { instantIn } from '../instants.ts';

/** An open desk that may be concerned, and how its due moment was counted. */
export interface ScannedDesk {
  matter: string;
  desk: number;
  step: string;
  party: string;
  /** What its recount depends on, as text: the same for desks that were laid and counted alike. */
  alike: string;
}

/** Rungs and lamps reach so many days beyond a due day: fifteen working days with the longest holidays in them. */
const REACH_DAYS = 60;
/** Desks read at a time, so that whoever else the process serves waits for no more. */
const AT_ONCE = 2_000;

const OPEN_DUES = `from desk d
    join desk_due u on u.matter_id = d.matter_id and u.desk = d.no and u.due_version = d.due_version
  where d.verdict is null and d.voided_at is null`;

const seconds = (column: string): string => `date_part('epoch', ${column})::bigint`;
const explained = (field: keyof CountedDue): string => `u.explanation ->> '${field}'`;
/** Of a moment whose day alone decides: the start of its hour, so that few differ. */
const hour = (column: string): string => `date_part('epoch', ${column})::bigint / 3600`;

const ALIKE = [
  'd.ladder', hour('d.laid_at'), seconds('d.due'), seconds('d.near'), 'd.provisional', seconds('d.rung_at'), hour('u.set_at'),
  explained('from'), explained('term'), explained('rule'), explained('due'),
]; // prettier-ignore

/** A few hundred kinds among very many desks: PostgreSQL makes one text of each, and each is read and counted once. */
const SCAN = `declare counted_dues no scroll cursor for
  select d.matter_id as matter, d.no as desk, d.step, d.party,
    ${ALIKE.map((one) => `coalesce((${one})::text, '')`).join(` || '|' || `)} as alike
  ${OPEN_DUES} and d.due >= `;

const OF = {
  name: 'counted-dues-of',
  text: `select d.matter_id as matter, d.no as desk, u.explanation - 'days' as counted, u.set_at as "setAt",
      array(select r.rung from rung r where r.matter_id = d.matter_id and r.desk = d.no
        and r.due_version = d.due_version) as climbed
    ${OPEN_DUES} and d.matter_id = any($1::uuid[])`,
};

/** Visits every open desk that days from `first` on may concern; in one picture of the record, within a transaction. */
export async function scanDues(client: PoolClient, first: Day, visit: (desk: ScannedDesk) => void): Promise<void> {
  await client.query('set local cursor_tuple_fraction = 1');
  await client.query(`${SCAN} '${at(addDays(first, -REACH_DAYS), '00:00')}'`);
  for (;;) {
    const { rows } = await client.query<ScannedDesk>(`fetch ${AT_ONCE} from counted_dues`);
    rows.forEach(visit);
    if (rows.length < AT_ONCE) break;
  }
  await client.query('close counted_dues');
}

/** What desks that are alike have in common; of their moments of laying and counting the day alone decides. */
export function readAlike(alike: string): TimedDesk & DueCount {
  const [ladder = '', laid, due, near, provisional, rungAt, set, ...counted] = alike.split('|');
  const [from = '', term = '', rule = '', day = ''] = counted;
  return {
    ladder: ladder as TimedDesk['ladder'],
    laidAt: momentIn(laid, 3_600_000) ?? '',
    due: momentIn(due),
    near: momentIn(near),
    provisional: provisional === 'true',
    rungAt: momentIn(rungAt),
    setAt: momentIn(set, 3_600_000) ?? '',
    counted: { from, term, rule: rule as CountedDue['rule'], due: day },
    desk: 0,
    climbed: [],
  };
}

const momentIn = (text: string | undefined, unit = 1_000): Instant | null =>
  text ? instantOf(Number(text) * unit) : null;

interface DueRow {
  matter: string;
  desk: number;
  counted: CountedDue;
  setAt: Date;
  climbed: string[];
}

/** How the open dues of some matters were counted, and the rungs climbed under them. */
export async function duesOf(client: PoolClient, matters: readonly string[]): Promise<Map<string, DueCount[]>> {
  const { rows } = await client.query<DueRow>({
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

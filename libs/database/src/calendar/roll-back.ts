import { type Pool, type PoolClient } from 'pg';
import { type Refusal, refused } from '@duban/domain/refusal';
import { lockReference } from '../reference/raise-reference.ts';
import { type Approver, type CalendarChange, readChange } from './calendar-change.ts';
import { changeCalendar, type Changed, whyNotNow } from './change-calendar.ts';

/** A later change that still holds and is of one of these years. */
const LATER = {
  name: 'calendar-change-later',
  text: `select id from calendar_change where version > $1 and kind = 'load' and status <> 'rolled-back'
      and exists (select from jsonb_array_elements(years) y where (y ->> 'year')::integer = any($2::integer[]))
    order by version limit 1`,
};
const MARK = {
  name: 'calendar-change-undone',
  text: `update calendar_change set status = 'rolled-back' where id = $1`,
};

/** 撤销: the years become what they were before a change, and the due days move back. */
export async function rollBack(
  pool: Pool,
  client: PoolClient,
  id: string,
  by: { approver: Approver; ip?: string },
): Promise<Changed | { refusal: Refusal }> {
  await lockReference(client);
  const change = await readChange(client, id);
  if (!change) throw new Error(`no change ${id} of the calendar`);
  const no = (await whyNotUndo(client, change)) ?? (await whyNotNow(client));
  if (no) return { refusal: no };
  await client.query({ ...MARK, values: [id] });
  const changed = await changeCalendar(pool, client, { kind: 'roll-back', undoes: id, years: change.before, ...by });
  return 'code' in changed ? { refusal: changed } : changed;
}

async function whyNotUndo(client: PoolClient, change: CalendarChange): Promise<Refusal | undefined> {
  if (change.kind === 'roll-back' || change.status === 'rolled-back') return refused('calendar.already-undone');
  const years = change.years.map(({ year }) => year);
  const { rows } = await client.query<{ id: string }>({ ...LATER, values: [change.version, years] });
  return rows[0] && refused('calendar.later-change', { change: rows[0].id });
}

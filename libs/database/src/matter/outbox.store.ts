import { type Pool } from 'pg';

/** Who of a unit is addressed: those who work the desk, or its leaders by rank; the offices by their own roles. */
const RECIPIENTS = `case o.recipient
    when 'section' then p.role = 'unit-leader' and p.rank = 'section'
    when 'deputy' then p.role = 'unit-leader' and p.rank = 'deputy'
    when 'principal' then p.role = 'unit-leader' and p.rank = 'principal'
    when 'office' then p.role = 'supervision-office'
    when 'office-head' then p.role = 'supervision-office' and p.rank = 'principal'
    when 'leader' then p.role = 'leader-in-charge'
    else p.role = coalesce(d.seat, 'officer')
  end`;

/** Those, and whoever stands in for one of them today, also by way of another. */
const TOLD = `with recursive told (id) as (
    select p.id from person p where p.unit = o.unit and p.disabled_at is null and ${RECIPIENTS}
    union
    select s.deputy from told join substitution s on s.absent = told.id
      join person deputy on deputy.id = s.deputy and deputy.disabled_at is null
    where s.ended_at is null and today.day between s.from_day and s.to_day)
  select id from told`;

const DELIVER = {
  name: 'outbox-deliver',
  text: `with today as materialized (select (business_now() at time zone 'Asia/Shanghai')::date as day),
    waiting as (
      select * from outbox where sent_at is null order by id limit $1 for update skip locked),
    told as (
      insert into notice (outbox_id, person_id, matter_id, desk, code, at)
      select o.id, person.id, o.matter_id, o.desk, o.code, o.at
      from waiting o
      cross join today
      left join desk d on d.matter_id = o.matter_id and d.no = o.desk
      cross join lateral (${TOLD}) person
      on conflict do nothing),
    sent as (update outbox set sent_at = clock_timestamp() from waiting w where outbox.id = w.id returning 1)
    select count(*)::int as sent from sent`,
};

/** Notices on their way: found for the people who hold the office now, once each, and marked in the same commit. */
export class OutboxStore {
  constructor(private readonly pool: Pool) {}

  /** Delivers in-app at most `limit` obligations; returns how many. */
  async deliver(limit: number): Promise<number> {
    const result = await this.pool.query<{ sent: number }>({ ...DELIVER, values: [limit] });
    return result.rows[0]?.sent ?? 0;
  }
}

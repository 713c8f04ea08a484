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

const DELIVER = {
  name: 'outbox-deliver',
  text: `with waiting as (
      select * from outbox where sent_at is null order by id limit $1 for update skip locked),
    told as (
      insert into notice (outbox_id, person_id, matter_id, desk, code, at)
      select o.id, p.id, o.matter_id, o.desk, o.code, o.at
      from waiting o
      join person p on p.unit = o.unit and p.disabled_at is null
      left join desk d on d.matter_id = o.matter_id and d.no = o.desk
      where ${RECIPIENTS}
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

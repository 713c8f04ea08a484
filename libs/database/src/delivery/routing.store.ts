import { randomUUID } from 'node:crypto';
import { type Pool, type PoolClient } from 'pg';
import { type Moment } from '@duban/domain/act/moment';
import { type ChannelName, isRobot, type RobotKind } from '@duban/domain/notice/channel';
import { dueDayOf } from '@duban/domain/notice/notice-text';
import { defaultPreferences, type Way } from '@duban/domain/notice/preferences';
import { type Routing, routingOf } from '@duban/domain/notice/routing';
import { type Instant } from '@duban/domain/time/day';
import { type Role } from '@duban/domain/unit/actor';
import { instantIn } from '../instants.ts';
import { inTransaction } from '../transaction.ts';

const WAITING = { name: 'route-waiting', text: 'select 1 from notice where routed_at is null limit 1' };
const UNROUTED = {
  name: 'route-unrouted',
  text: `select n.outbox_id::text as notice, n.person_id as person, o.code, o.about,
      (select min(same.id)::text from outbox same
        where (same.matter_id, same.about, same.unit) = (o.matter_id, o.about, o.unit)) as told,
      coalesce((m.facts->>'urgent')::boolean, false) as urgent, coalesce(d.due, m.due) as due, p.role, c.ways, c.digest,
      c.email is not null as "hasMail", c.phone is not null as "hasPhone",
      (select coalesce(jsonb_object_agg(r.kind, r.id), '{}') from unit_robot r
        where r.unit = o.unit and r.removed_at is null) as robots
    from notice n
    join outbox o on o.id = n.outbox_id
    join matter m on m.id = n.matter_id
    join person p on p.id = n.person_id
    left join desk d on d.matter_id = n.matter_id and d.no = n.desk
    left join notice_preference c on c.person_id = n.person_id
    where n.routed_at is null order by n.outbox_id limit $1 for update of n skip locked`,
};
/** One message for each obligation, person and channel, one in each group, one digest for each moment, whoever asks again. */
const MAKE = {
  name: 'route-make',
  text: `insert into delivery (id, outbox_id, person_id, robot_id, channel, state, reason, attempts, message_id, made_at, not_before)
    select r.id, r.notice, r.person, r.robot, r.channel, r.state, r.reason, 0, r.id || '@duban', $2, r."notBefore"
    from jsonb_to_recordset($1) as r(id uuid, notice bigint, person uuid, robot uuid, channel text, state text,
      reason text, "notBefore" timestamptz)
    on conflict do nothing`,
};
const ROUTED = {
  name: 'route-routed',
  text: `update notice n set routed_at = $2, digest_at = r.digest
    from jsonb_to_recordset($1) as r(notice bigint, person uuid, digest timestamptz)
    where n.outbox_id = r.notice and n.person_id = r.person`,
};

interface Row {
  notice: string;
  person: string;
  /** Of the notices that tell several of the unit the same, the first: its group is told once. */
  told: string;
  code: string;
  about: string;
  urgent: boolean;
  due: Date | null;
  role: Role;
  ways: Way[] | null;
  digest: boolean | null;
  hasMail: boolean;
  hasPhone: boolean;
  robots: Partial<Record<RobotKind, string>>;
}

interface Made {
  id: string;
  notice: string | null;
  person: string | null;
  robot: string | null;
  channel: ChannelName;
  state: 'waiting' | 'dropped';
  reason: string | null;
  notBefore: Instant;
}

/** Which messages each notice makes: decided once by the pure rule, and written with the mark that it was. */
export class RoutingStore {
  constructor(
    private readonly pool: Pool,
    /** Channels that this installation has; a message on another one is dropped, and says why. */
    private readonly on: ReadonlySet<ChannelName>,
  ) {}

  /** Routes at most `limit` notices; returns how many. */
  async route(limit: number, moment: () => Promise<Moment>): Promise<number> {
    if ((await this.pool.query(WAITING)).rows.length === 0) return 0;
    const at = await moment();
    return inTransaction(this.pool, async (client) => {
      const { rows } = await client.query<Row>({ ...UNROUTED, values: [limit] });
      if (rows.length > 0) await this.write(client, rows, at);
      return rows.length;
    });
  }

  private async write(client: PoolClient, rows: Row[], at: Moment): Promise<void> {
    const routed = rows.map((row) => ({ row, routing: routing(row, at) }));
    const made = routed.flatMap(({ row, routing }) => this.made(row, routing));
    if (made.length > 0) await client.query({ ...MAKE, values: [JSON.stringify(made), at.now] });
    const marks = routed.map(({ row, routing: { digest, notBefore } }) => ({
      notice: row.notice,
      person: row.person,
      digest: digest === null ? null : notBefore,
    }));
    await client.query({ ...ROUTED, values: [JSON.stringify(marks), at.now] });
  }

  private made(row: Row, { atOnce, digest, notBefore }: Routing): Made[] {
    if (notBefore === null) return [];
    const to = (channel: ChannelName, notice: string | null): Made => ({
      id: randomUUID(),
      ...(isRobot(channel)
        ? { notice: row.told, person: null, robot: row.robots[channel] ?? null }
        : { notice, person: row.person, robot: null }),
      channel,
      state: this.on.has(channel) ? 'waiting' : 'dropped',
      reason: this.on.has(channel) ? null : 'channel-off',
      notBefore,
    });
    return [...atOnce.map((channel) => to(channel, row.notice)), ...(digest === null ? [] : [to(digest, null)])];
  }
}

function routing(row: Row, at: Moment): Routing {
  const byDefault = defaultPreferences(row.role);
  const preferences = { ways: row.ways ?? byDefault.ways, digest: row.digest ?? byDefault.digest };
  const due = row.due === null ? null : dueDayOf(instantIn(row.due));
  const { code, about, urgent, role, hasMail, hasPhone } = row;
  const robots = Object.keys(row.robots) as RobotKind[];
  return routingOf({ code, about, urgent, due }, { role, preferences, hasMail, hasPhone, robots }, at);
}

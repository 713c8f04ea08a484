import { type Pool } from 'pg';
import { type ChannelName } from '@duban/domain/notice/channel';
import { type DeliveryState, type DropReason } from '@duban/domain/notice/delivery-state';

/** A message as it stands, with what its reader chose since. */
export interface Loaded {
  id: string;
  state: DeliveryState;
  attempts: number;
  channel: ChannelName;
  messageId: string;
  /** The obligation; null for a digest. */
  notice: string | null;
  person: string | null;
  role: string | null;
  ways: string[] | null;
  digest: boolean | null;
  email: string | null;
  /** Sealed, as are the robot's address and secret. */
  phone: string | null;
  robot: string | null;
  url: string | null;
  secret: string | null;
}

/** A workflow that ended without an outcome (it was terminated, its engine lost it) is started again after so long, s. */
const LOST_S = 120;

const OWED = {
  name: 'delivery-owed',
  text: `select id from delivery where state in ('waiting', 'sending') and not_before <= (select business_now())
      and (handed_at is null or handed_at < clock_timestamp() - make_interval(secs => ${LOST_S}))
    order by not_before limit $1`,
};
const HANDED = {
  name: 'delivery-handed',
  text: 'update delivery set handed_at = clock_timestamp() where id = any($1::uuid[])',
};
const LOAD = {
  name: 'delivery-load',
  text: `select e.id, e.state, e.attempts, e.channel, e.message_id as "messageId", e.outbox_id::text as notice,
      e.person_id as person, p.role, c.ways, c.digest, c.email, c.phone, r.id as robot, r.url, r.secret
    from delivery e
    left join person p on p.id = e.person_id and p.disabled_at is null
    left join notice_preference c on c.person_id = e.person_id
    left join unit_robot r on r.id = e.robot_id and r.removed_at is null
    where e.id = $1`,
};
const BEGIN = {
  name: 'delivery-begin',
  text: `update delivery set state = 'sending', attempts = attempts + 1, reason = null
    where id = $1 and state in ('waiting', 'sending') returning attempts`,
};
const SENT = {
  name: 'delivery-sent',
  text: `update delivery set state = 'sent', reason = null, sent_at = business_now()
    where id = $1 and state in ('sending', 'failed')`,
};
const MISSED = {
  name: 'delivery-missed',
  text: `update delivery set reason = $2 where id = $1 and state = 'sending'`,
};
const END = {
  name: 'delivery-end',
  text: `update delivery set state = $2, reason = coalesce($3, reason, 'unknown')
    where id = $1 and state in ('waiting', 'sending')`,
};

/** 送达: the state of each message; only `begin` lets an attempt start, and what has ended begins no more. */
export class DeliveryStore {
  constructor(private readonly pool: Pool) {}

  /** Messages whose time has come and whose workflow was not started. */
  async owed(limit: number): Promise<string[]> {
    return (await this.pool.query<{ id: string }>({ ...OWED, values: [limit] })).rows.map(({ id }) => id);
  }

  async handed(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.pool.query({ ...HANDED, values: [ids] });
  }

  async load(id: string): Promise<Loaded | undefined> {
    return (await this.pool.query<Loaded>({ ...LOAD, values: [id] })).rows[0];
  }

  /** False when it has ended meanwhile. */
  async begin(id: string): Promise<boolean> {
    return (await this.pool.query({ ...BEGIN, values: [id] })).rowCount === 1;
  }

  async sent(id: string): Promise<void> {
    await this.pool.query({ ...SENT, values: [id] });
  }

  /** An attempt that did not succeed; another follows. */
  async missed(id: string, code: string): Promise<void> {
    await this.pool.query({ ...MISSED, values: [id, code] });
  }

  async drop(id: string, reason: DropReason): Promise<void> {
    await this.pool.query({ ...END, values: [id, 'dropped', reason] });
  }

  /** 需人工处理: no attempt follows by itself. Without a code the last attempt's stays. */
  async fail(id: string, code: string | null): Promise<void> {
    await this.pool.query({ ...END, values: [id, 'failed', code] });
  }
}

import { type Pool } from 'pg';
import { type ChannelName } from '@duban/domain/notice/channel';
import { type DeliveryState, mayResend } from '@duban/domain/notice/delivery-state';
import { refused } from '@duban/domain/refusal';
import { type Instant } from '@duban/domain/time/day';
import { appendEvent } from '../audit/system-log.store.ts';
import { instantIn, optionalInstantIn } from '../instants.ts';
import { type Keyed, once, type OnceOutcome } from '../ledger/once.ts';
import { refuseOnce } from '../ledger/refused.ts';

/** A message as its log shows it. */
export interface ListedDelivery {
  id: string;
  notice: string | null;
  code: string | null;
  channel: ChannelName;
  person: { id: string; name: string } | null;
  unit: string | null;
  state: DeliveryState;
  reason: string | null;
  attempts: number;
  madeAt: Instant;
  notBefore: Instant;
  sentAt: Instant | null;
}

interface Locked {
  state: DeliveryState;
  reason: string | null;
}

export interface DeliveryPlace {
  at: Instant;
  id: string;
}

type Row = Omit<ListedDelivery, 'madeAt' | 'notBefore' | 'sentAt'> & {
  madeAt: Date;
  notBefore: Date;
  sentAt: Date | null;
};

const COLUMNS = `select e.id, e.outbox_id::text as notice, o.code, e.channel, e.state, e.reason, e.attempts,
    case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as person,
    coalesce(r.unit, p.unit) as unit, e.made_at as "madeAt", e.not_before as "notBefore", e.sent_at as "sentAt"
  from delivery e
  left join outbox o on o.id = e.outbox_id
  left join person p on p.id = e.person_id
  left join unit_robot r on r.id = e.robot_id`;
const page = (after: string): string =>
  `${COLUMNS} where ($2::text is null or e.state = $2) ${after} order by e.made_at desc, e.id desc limit $1`;
const FIRST = { name: 'deliveries', text: page('') };
const AFTER = { name: 'deliveries-after', text: page('and (e.made_at, e.id) < ($3, $4::uuid)') };
const OWN = {
  name: 'deliveries-of-notice',
  text: `${COLUMNS} join notice n on n.outbox_id = $2::bigint and n.person_id = $1
    join outbox told on told.id = n.outbox_id
    where e.id = n.digest_id or (e.outbox_id = n.outbox_id and e.person_id = n.person_id)
      or (e.robot_id is not null and o.matter_id = told.matter_id and o.about = told.about and o.unit = told.unit)
    order by e.made_at, e.id`,
};
const HAS = {
  name: 'delivery-has-notice',
  text: 'select 1 from notice where person_id = $1 and outbox_id = $2::bigint',
};
const LOCK = { name: 'delivery-lock', text: 'select state, reason from delivery where id = $1 for update' };
const RESEND = {
  name: 'delivery-resend',
  text: `update delivery set state = 'waiting', not_before = business_now(), handed_at = null where id = $1`,
};
const ONE = { name: 'delivery-one', text: `${COLUMNS} where e.id = $1` };

/** 送达记录, for the one it is about and for those who look after it. */
export class DeliveryListStore {
  constructor(private readonly pool: Pool) {}

  async page(state: DeliveryState | null, limit: number, after: DeliveryPlace | undefined): Promise<ListedDelivery[]> {
    const query = after
      ? { ...AFTER, values: [limit, state, after.at, after.id] }
      : { ...FIRST, values: [limit, state] };
    return (await this.pool.query<Row>(query)).rows.map(listed);
  }

  /** Messages of an own notice; undefined when the person has no such notice. */
  async ofNotice(person: string, notice: string): Promise<ListedDelivery[] | undefined> {
    const { rows } = await this.pool.query<Row>({ ...OWN, values: [person, notice] });
    if (rows.length > 0) return rows.map(listed);
    return (await this.pool.query({ ...HAS, values: [person, notice] })).rows.length > 0 ? [] : undefined;
  }

  async has(id: string): Promise<boolean> {
    return (await this.pool.query({ ...ONE, values: [id] })).rows.length > 0;
  }

  /** Puts what a person may send again back on its way, under the same message id. */
  resend(request: Keyed, id: string): Promise<OnceOutcome> {
    return once(this.pool, request, async (client) => {
      const { actor, ip = null } = request;
      const { rows } = await client.query<Locked>({ ...LOCK, values: [id] });
      const { state = 'sent', reason = null } = rows[0] ?? {};
      if (!mayResend(state, reason))
        return refuseOnce(refused('delivery.not-resendable', reason === null ? { state } : { state, reason }));
      await client.query({ ...RESEND, values: [id] });
      await appendEvent(client, { actor, ip, act: request.act, object: id, body: null, result: 'done' });
      return (await client.query<Row>({ ...ONE, values: [id] })).rows.map(listed)[0];
    });
  }
}

const listed = ({ madeAt, notBefore, sentAt, ...rest }: Row): ListedDelivery => ({
  ...rest,
  madeAt: instantIn(madeAt),
  notBefore: instantIn(notBefore),
  sentAt: optionalInstantIn(sentAt),
});

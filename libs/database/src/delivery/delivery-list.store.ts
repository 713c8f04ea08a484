import { type Pool, type PoolClient } from 'pg';
import { type ChannelName } from '@duban/domain/notice/channel';
import { type DeliveryState, mayResend } from '@duban/domain/notice/delivery-state';
import { refused, type Refusal } from '@duban/domain/refusal';
import { type Instant } from '@duban/domain/time/day';
import { once, type RequestedBy } from '../answer/once.ts';
import { appendEvent, type SystemEvent } from '../audit/system-log.store.ts';
import { instantIn, optionalInstantIn } from '../instants.ts';

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
    where e.id = n.digest_id or (e.outbox_id = n.outbox_id and (e.person_id = n.person_id or e.robot_id is not null))
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

  /** Puts what a person may send again back on its way, under the same message id. */
  resend(
    request: RequestedBy,
    id: string,
    by: Pick<SystemEvent, 'actor' | 'ip'>,
  ): Promise<{ answer: string } | { no: Refusal | 'unseen' } | 'other-body'> {
    return once(this.pool, request, async (client): Promise<{ answer: string } | { no: Refusal | 'unseen' }> => {
      const no = await whyNotResend(client, id);
      if (no !== undefined) return { no };
      await client.query({ ...RESEND, values: [id] });
      await appendEvent(client, { ...by, act: 'resend-delivery', object: id, body: null, result: 'done' });
      const { rows } = await client.query<Row>({ ...ONE, values: [id] });
      return { answer: JSON.stringify(rows.map(listed)[0]) };
    });
  }
}

async function whyNotResend(client: PoolClient, id: string): Promise<Refusal | 'unseen' | undefined> {
  const { rows } = await client.query<{ state: DeliveryState; reason: string | null }>({ ...LOCK, values: [id] });
  const [found] = rows;
  if (!found) return 'unseen';
  const { state, reason } = found;
  return mayResend(state, reason)
    ? undefined
    : refused('delivery.not-resendable', { state, ...(reason ? { reason } : {}) });
}

const listed = ({ madeAt, notBefore, sentAt, ...rest }: Row): ListedDelivery => ({
  ...rest,
  madeAt: instantIn(madeAt),
  notBefore: instantIn(notBefore),
  sentAt: optionalInstantIn(sentAt),
});

import { randomUUID } from 'node:crypto';
import { type Pool, type PoolClient } from 'pg';
import { refused } from '@duban/domain/refusal';
import { type Day } from '@duban/domain/time/day';
import { type Actor } from '@duban/domain/unit/actor';
import { whyNotSubstitute, type Substitution } from '@duban/domain/unit/substitution';
import { appendEvent } from '../audit/system-log.store.ts';
import { once, type OnceOutcome } from '../ledger/once.ts';
import { refuseOnce } from '../ledger/refused.ts';
import { type Request } from '../ledger/request.ts';

export interface RecordedSubstitution extends Substitution {
  id: string;
  absentName: string;
  deputyName: string;
  unit: string | null;
  kinds: string[] | null;
  reason: string;
  ended: boolean;
}

export interface SubstitutionWish extends Substitution {
  kinds: string[] | null;
  reason: string;
}

type Keyed = Request & { key: NonNullable<Request['key']> };

const COLUMNS = `s.id, s.absent, s.deputy, s.from_day::text as "fromDay", s.to_day::text as "toDay", s.kinds, s.reason,
  s.ended_at is not null as ended, a.name as "absentName", d.name as "deputyName", a.unit`;
const FROM = 'from substitution s join person a on a.id = s.absent join person d on d.id = s.deputy';
const OF_UNIT = {
  name: 'substitutions-of-unit',
  text: `select ${COLUMNS} ${FROM} where a.unit = $1 and s.to_day >= $2::date - 365 order by s.from_day desc, s.id limit 500`,
};
const ONE = { name: 'substitution-one', text: `select ${COLUMNS} ${FROM} where s.id = $1 for update of s` };
/** Wishes of one unit wait for each other, so that two cannot close a circle together. */
const ONE_AT_A_TIME = {
  name: 'substitution-lock',
  text: `select pg_advisory_xact_lock(hashtext('substitution ' || $1))`,
};
const PEOPLE = {
  name: 'substitution-people',
  text: `select id, unit, name, role from person where id = any($1) and disabled_at is null`,
};
const TODAY = { name: 'today', text: `select (business_now() at time zone 'Asia/Shanghai')::date::text as day` };
const INSERT = {
  name: 'substitution-insert',
  text: `insert into substitution (id, absent, deputy, from_day, to_day, kinds, reason, made_by)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
};
const END = { name: 'substitution-end', text: 'update substitution set ended_at = business_now() where id = $1' };

/** 委托与请假: who works whose desks, and when; every change is an event of the system chain. */
export class SubstitutionStore {
  constructor(private readonly pool: Pool) {}

  /** Of the people of a unit, newest first. */
  async ofUnit(unit: string): Promise<RecordedSubstitution[]> {
    const today = await todayOf(this.pool);
    return (await this.pool.query<RecordedSubstitution>({ ...OF_UNIT, values: [unit, today] })).rows;
  }

  make(wish: SubstitutionWish, request: Keyed): Promise<OnceOutcome> {
    return once(this.pool, request, async (client) => {
      const unit = await unitOf(client, wish, request.actor);
      await client.query({ ...ONE_AT_A_TIME, values: [unit] });
      const today = await todayOf(client);
      const standing = (await client.query<RecordedSubstitution>({ ...OF_UNIT, values: [unit, today] })).rows;
      const no = whyNotSubstitute(
        wish,
        standing.filter((one) => !one.ended),
        today,
      );
      if (no) return refuseOnce(no);
      const id = randomUUID();
      const { absent, deputy, fromDay, toDay, kinds, reason } = wish;
      await client.query({ ...INSERT, values: [id, absent, deputy, fromDay, toDay, kinds, reason, request.actor.id] });
      await record(client, request, 'substitute', { id, ...wish });
      return { id };
    });
  }

  /** The colleague is back earlier. */
  end(id: string, request: Keyed): Promise<OnceOutcome> {
    return once(this.pool, request, async (client) => {
      const [found] = (await client.query<RecordedSubstitution>({ ...ONE, values: [id] })).rows;
      if (!found || found.ended || !isTheirs(found, request.actor)) return refuseOnce(refused('substitution.unknown'));
      await client.query({ ...END, values: [id] });
      await record(client, request, 'end-substitution', { id });
      return { id };
    });
  }
}

const isTheirs = ({ absent, deputy, unit }: RecordedSubstitution, by: Actor): boolean =>
  [absent, deputy].includes(by.id) || (by.role === 'unit-leader' && by.unit === unit);

async function todayOf(client: Pool | PoolClient): Promise<Day> {
  return (await client.query<{ day: Day }>(TODAY)).rows[0]?.day ?? '';
}

/** Both are colleagues of whoever asks; a unit leader may ask for others of the unit. */
async function unitOf(client: PoolClient, { absent, deputy }: Substitution, by: Actor): Promise<string> {
  const { rows } = await client.query<{ id: string; unit: string | null }>({ ...PEOPLE, values: [[absent, deputy]] });
  const units = new Set(rows.map(({ unit }) => unit));
  const mayAsk = absent === by.id || by.role === 'unit-leader';
  if (
    !mayAsk ||
    by.unit === null ||
    rows.length < new Set([absent, deputy]).size ||
    units.size !== 1 ||
    !units.has(by.unit)
  )
    return refuseOnce(refused('substitution.not-colleagues'));
  return by.unit;
}

const record = (client: PoolClient, { actor, ip }: Request, act: string, body: { id: string }): Promise<void> =>
  appendEvent(client, {
    actor: { id: actor.id, name: actor.name, unit: actor.unit },
    ip: ip ?? null,
    act,
    object: body.id,
    body,
    result: 'done',
  });

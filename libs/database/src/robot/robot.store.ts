import { randomUUID } from 'node:crypto';
import { type Pool, type PoolClient } from 'pg';
import { type RobotKind } from '@duban/domain/notice/channel';
import { appendEvent } from '../audit/system-log.store.ts';
import { type Keyed, once, type OnceOutcome } from '../ledger/once.ts';
import { type SecretBox } from '../secret/secret-box.ts';

/** A robot as it is set up; without a secret the one it has stays. */
export interface RobotWish {
  kind: RobotKind;
  url: string;
  secret?: string | null;
}

/** What may be shown of it. */
export interface RobotShown {
  kind: RobotKind;
  /** Last characters of its address. */
  hint: string;
  signed: boolean;
}

export const robotPlace = (field: 'url' | 'secret', id: string): string => `unit_robot|${field}|${id}`;

const SHOWN = `select kind, hint, secret is not null as signed from unit_robot where unit = $1 and removed_at is null order by kind`;
const OF = { name: 'robots-of', text: SHOWN };
const UNIT = { name: 'robots-unit', text: 'select 1 from unit where code = $1' };
/** Of two that set up a unit's first robot at once each would draw an id, and seal the address for its own. */
const ONE_AT_A_TIME = { name: 'robot-lock', text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))' };
const ID_OF = { name: 'robot-id', text: 'select id from unit_robot where unit = $1 and kind = $2' };
const PUT = {
  name: 'robot-put',
  text: `insert into unit_robot (id, unit, kind, url, secret, hint, recent, changed_at)
    values ($1, $2, $3, $4, $5, $6, '{}', business_now())
    on conflict (unit, kind) do update set url = excluded.url, hint = excluded.hint, changed_at = excluded.changed_at,
      secret = case when $7 then unit_robot.secret else excluded.secret end, removed_at = null`,
};
const REMOVE = {
  name: 'robots-remove',
  text: `update unit_robot set removed_at = business_now() where unit = $1 and removed_at is null and kind <> all($2)`,
};
const HINT = 4;

/** 群机器人 of a unit: at most one of each publisher. */
export class RobotStore {
  constructor(private readonly pool: Pool) {}

  async of(unit: string): Promise<RobotShown[]> {
    return (await this.pool.query<RobotShown>({ ...OF, values: [unit] })).rows;
  }

  async hasUnit(unit: string): Promise<boolean> {
    return (await this.pool.query({ ...UNIT, values: [unit] })).rows.length > 0;
  }

  /** Makes these the unit's robots; others are taken away. The record names unit and kinds, never address or key. */
  put(
    request: Keyed,
    { unit, robots }: { unit: string; robots: readonly RobotWish[] },
    box: SecretBox,
  ): Promise<OnceOutcome> {
    return once(this.pool, request, async (client) => {
      const { actor, ip = null } = request;
      await client.query({ ...ONE_AT_A_TIME, values: [`robots ${unit}`] });
      const kinds = robots.map(({ kind }) => kind);
      await client.query({ ...REMOVE, values: [unit, kinds] });
      for (const robot of robots) await write(client, unit, robot, box);
      await appendEvent(client, { actor, ip, act: request.act, object: unit, body: { kinds }, result: 'done' });
      const { rows } = await client.query<RobotShown>({ ...OF, values: [unit] });
      return { items: rows, next: null };
    });
  }
}

async function write(client: PoolClient, unit: string, robot: RobotWish, box: SecretBox): Promise<void> {
  const { rows } = await client.query<{ id: string }>({ ...ID_OF, values: [unit, robot.kind] });
  const id = rows[0]?.id ?? randomUUID();
  const secret = robot.secret == null ? null : box.close(robot.secret, robotPlace('secret', id));
  const url = box.close(robot.url, robotPlace('url', id));
  const keepSecret = robot.secret === undefined;
  await client.query({ ...PUT, values: [id, unit, robot.kind, url, secret, robot.url.slice(-HINT), keepSecret] });
}

import { randomUUID } from 'node:crypto';
import { type Pool } from 'pg';
import { refused } from '@duban/domain/refusal';
import { type Programme } from '@duban/domain/reward/programme';
import { appendBy } from '../audit/append-by.ts';
import { type Keyed, once, type OnceOutcome } from '../ledger/once.ts';
import { refuseOnce } from '../ledger/refused.ts';

const COLUMNS = `id, policy, policy_version as "policyVersion", year, title, notice_rate as "noticeRate",
  opens_on::text as "opensOn", closes_on::text as "closesOn", materials, expert, publicity_days as "publicityDays"`;
const ALL = { name: 'programme-all', text: `select ${COLUMNS} from programme order by opens_on desc, id limit 200` };
const ONE = { name: 'programme-one', text: `select ${COLUMNS} from programme where id = $1` };
/** A policy is opened once a year. */
const OF = { name: 'programme-of', text: `select ${COLUMNS} from programme where policy = $1 and year = $2` };
const INSERT = {
  name: 'programme-insert',
  text: `insert into programme (id, policy, policy_version, year, title, notice_rate, opens_on, closes_on, materials, expert,
      publicity_days, published_by, published_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, business_now()) on conflict (policy, year) do nothing`,
};

/** 申报通知. */
export class ProgrammeStore {
  constructor(private readonly pool: Pool) {}

  async all(): Promise<Programme[]> {
    return (await this.pool.query<Programme>(ALL)).rows;
  }

  async one(id: string): Promise<Programme | undefined> {
    return (await this.pool.query<Programme>({ ...ONE, values: [id] })).rows[0];
  }

  async of(policy: string, year: number): Promise<Programme | undefined> {
    return (await this.pool.query<Programme>({ ...OF, values: [policy, year] })).rows[0];
  }

  publish(programme: Omit<Programme, 'id'>, request: Keyed): Promise<OnceOutcome> {
    return once(this.pool, request, async (client) => {
      const id = randomUUID();
      const { policy, policyVersion, year, title, noticeRate, opensOn, closesOn, expert, publicityDays } = programme;
      const materials = JSON.stringify(programme.materials);
      const values = [
        id,
        policy,
        policyVersion,
        year,
        title,
        noticeRate,
        opensOn,
        closesOn,
        materials,
        expert,
        publicityDays,
      ];
      const { rowCount } = await client.query({ ...INSERT, values: [...values, request.actor.id] });
      if (rowCount === 0) return refuseOnce(refused('programme.published-already', { policy, year }));
      await appendBy(client, request, 'publish-programme', { id, ...programme });
      return { id };
    });
  }
}

import { type Pool, type PoolClient } from 'pg';
import { type PolicyVersion, versionOn } from '@duban/domain/reward/policy';
import { type Refusal } from '@duban/domain/refusal';
import { type Day, type Instant } from '@duban/domain/time/day';
import { type Actor } from '@duban/domain/unit/actor';
import { appendBy } from '../audit/append-by.ts';
import { instantIn } from '../instants.ts';
import { type Keyed, once, type OnceOutcome } from '../ledger/once.ts';
import { refuseOnce } from '../ledger/refused.ts';

/** A version as it was published, with whom and why. */
export interface PublishedVersion extends PolicyVersion {
  reason: string;
  publishedBy: Pick<Actor, 'id' | 'name' | 'unit'>;
  publishedAt: Instant;
}

/** What an administrator publishes; its number follows from the versions there are. */
export type NewVersion = Omit<PolicyVersion, 'version' | 'policy'> & { reason: string };

const COLUMNS = `policy, version, valid_from::text as "validFrom", valid_to::text as "validTo", parameters, source, reason,
  published_by as "publishedBy", published_at as "publishedAt"`;
const ALL = { name: 'policy-versions', text: `select ${COLUMNS} from policy_version order by policy, version` };
const OF = {
  name: 'policy-versions-of',
  text: `select ${COLUMNS} from policy_version where policy = $1 order by version`,
};
/** Two who publish versions of one policy wait for each other. */
const ONE_AT_A_TIME = {
  name: 'policy-lock',
  text: `select pg_advisory_xact_lock(hashtextextended('policy ' || $1, 0))`,
};
const INSERT = {
  name: 'policy-version-insert',
  text: `insert into policy_version (policy, version, valid_from, valid_to, parameters, source, reason, published_by,
      published_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, business_now())`,
};

/** 政策版本: read by whoever computes, added to by publishing. */
export class PolicyVersionStore {
  constructor(private readonly pool: Pool) {}

  async all(): Promise<PublishedVersion[]> {
    return (await this.pool.query<Row>(ALL)).rows.map(versionOf);
  }

  of(policy: string): Promise<PublishedVersion[]> {
    return versionsOf(this.pool, policy);
  }

  /** A version by its number, as an application froze it. */
  async one(policy: string, version: number): Promise<PublishedVersion | undefined> {
    return (await this.of(policy)).find((one) => one.version === version);
  }

  /** The version that holds on a day; undefined when none does any more. */
  async on(policy: string, day: Day): Promise<PublishedVersion | undefined> {
    return versionOn(await this.of(policy), day) as PublishedVersion | undefined;
  }

  /** @param decide what to publish, or why not, by the versions that stand under the lock. */
  publish(
    policy: string,
    request: Keyed,
    decide: (versions: readonly PublishedVersion[]) => { refusal: Refusal } | { version: NewVersion },
  ): Promise<OnceOutcome> {
    return once(this.pool, request, async (client) => {
      await client.query({ ...ONE_AT_A_TIME, values: [policy] });
      const versions = await versionsOf(client, policy);
      const decided = decide(versions);
      if ('refusal' in decided) return refuseOnce(decided.refusal);
      const published = { policy, version: (versions.at(-1)?.version ?? 0) + 1, ...decided.version };
      await insert(client, published, request.actor);
      await appendBy(client, request, 'publish-policy', { id: `${policy} ${published.version}`, ...published });
      return { policy, version: published.version };
    });
  }
}

type Row = Omit<PublishedVersion, 'publishedAt'> & { publishedAt: Date };

const versionOf = (row: Row): PublishedVersion => ({ ...row, publishedAt: instantIn(row.publishedAt) });

async function versionsOf(client: Pool | PoolClient, policy: string): Promise<PublishedVersion[]> {
  return (await client.query<Row>({ ...OF, values: [policy] })).rows.map(versionOf);
}

async function insert(client: PoolClient, published: PolicyVersion & NewVersion, actor: Actor): Promise<void> {
  const { policy, version, validFrom, validTo, parameters, source, reason } = published;
  const by = JSON.stringify({ id: actor.id, name: actor.name, unit: actor.unit });
  await client.query({
    ...INSERT,
    values: [policy, version, validFrom, validTo, JSON.stringify(parameters), source, reason, by],
  });
}

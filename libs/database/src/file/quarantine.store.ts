import { type Pool, type PoolClient } from 'pg';
import { type RefusalCode } from '@duban/domain/refusal';
import { appendEvent } from '../audit/system-log.store.ts';
import { inTransaction } from '../transaction.ts';
import { lockFor } from './file-quota.ts';

/** What was said of bytes, and by whom; one verdict is of every file that has the same bytes. */
export interface Verdict {
  sha256: string;
  by: string;
  /** Why they are refused; nothing: they are clean. */
  why?: RefusalCode;
  /** What the scanner calls it; kept in the system's chain. */
  found?: string;
}

/** Tried again after 2, 4, 8 … seconds, at last every five minutes; workers do not take the same. */
const CLAIM = {
  name: 'file-claim',
  text: `with next as (
      select id from file where state = 'quarantined' and (tried_at is null
        or tried_at < clock_timestamp() - least(interval '5 minutes', interval '1 second' * power(2, least(tries, 9))))
      order by tried_at nulls first limit $1 for update skip locked)
    update file f set tried_at = clock_timestamp(), tries = tries + 1 from next where f.id = next.id
    returning f.sha256`,
};
const CLEAN = {
  name: 'file-clean',
  text: `update file set state = 'clean', scanned_by = $2 where sha256 = $1 and state = 'quarantined'`,
};
const REFUSE = {
  name: 'file-refuse',
  text: `update file set state = 'refused', why = $3, scanned_by = $2 where sha256 = $1 and state <> 'refused' returning id`,
};
const WAITING = {
  name: 'file-waiting',
  text: `select count(*)::int as files, coalesce(extract(epoch from clock_timestamp() - min(stored_at)), 0)::float8 as seconds
    from file where state = 'quarantined'`,
};
/** Of no matter and no draft for a day: nobody handed it in. */
const FORGET = {
  name: 'file-forget',
  text: `delete from file where id in (select id from file where matter_id is null and draft_id is null
    and stored_at < clock_timestamp() - interval '24 hours' order by stored_at limit $1 for update skip locked)
    returning sha256`,
};
const LIVE = { name: 'file-live', text: `select 1 from file where sha256 = $1 and state <> 'refused' limit 1` };
const UNKNOWN = {
  name: 'file-unknown',
  text: `select sha256 from unnest($1::text[]) as kept (sha256) where not exists
    (select from file f where f.sha256 = kept.sha256 and f.state <> 'refused')`,
};

/** 隔离区: what waits for a verdict, and what is no longer wanted. */
export class QuarantineStore {
  constructor(private readonly pool: Pool) {}

  /** Hashes of bytes whose turn it is. */
  async claim(most: number): Promise<string[]> {
    const { rows } = await this.pool.query<{ sha256: string }>({ ...CLAIM, values: [most] });
    return [...new Set(rows.map(({ sha256 }) => sha256))];
  }

  /** Writes a verdict; whatever is refused is an entry. */
  judge({ sha256, by, why, found }: Verdict): Promise<void> {
    return inTransaction(this.pool, async (client) => {
      if (why === undefined) return void (await client.query({ ...CLEAN, values: [sha256, by] }));
      const { rows } = await client.query<{ id: string }>({ ...REFUSE, values: [sha256, by, why] });
      for (const { id } of rows)
        await appendEvent(client, {
          actor: { id: by, name: by, unit: null },
          act: 'refuse-file',
          object: id,
          body: { code: why, sha256, found: found ?? null },
          ip: null,
          result: 'refused',
        });
    });
  }

  /** How many files wait, and the longest wait in seconds. */
  async waiting(): Promise<{ files: number; seconds: number }> {
    const { rows } = await this.pool.query<{ files: number; seconds: number }>(WAITING);
    return rows[0] ?? { files: 0, seconds: 0 };
  }

  /** Strikes off files that nobody handed in; returns the hashes of their bytes. */
  async forget(most: number): Promise<string[]> {
    const { rows } = await this.pool.query<{ sha256: string }>({ ...FORGET, values: [most] });
    return rows.map(({ sha256 }) => sha256);
  }

  /** Those of these bytes that no live file has. */
  async unknown(hashes: readonly string[]): Promise<string[]> {
    const { rows } = await this.pool.query<{ sha256: string }>({ ...UNKNOWN, values: [hashes] });
    return rows.map(({ sha256 }) => sha256);
  }

  /** Removes bytes that no live file has; an upload of the same bytes waits meanwhile, and the other way round. */
  removeUnwanted(sha256: string, remove: () => Promise<void>): Promise<boolean> {
    return inTransaction(this.pool, async (client) => {
      await lockFor(client, `bytes ${sha256}`);
      if (await isLive(client, sha256)) return false;
      await remove();
      return true;
    });
  }
}

const isLive = async (client: PoolClient, sha256: string): Promise<boolean> =>
  ((await client.query({ ...LIVE, values: [sha256] })).rowCount ?? 0) > 0;

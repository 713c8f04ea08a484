import { type Pool } from 'pg';

/** What shows from the record alone whether a stack does its work; moments are ages in seconds of business time. */
export interface Soundness {
  serverVersion: string;
  migrations: string[];
  clockOffsetMs: number;
  /** Matters whose next step has been owed for more than a minute. */
  owedLate: number;
  /** Matters whose next wake passed more than a minute ago. */
  wakesMissed: number;
  noticesWaiting: number;
  oldestNotice: number | null;
  /** Messages that no attempt follows by itself. */
  deliveriesFailed: number;
  /** Messages whose time came more than ten minutes ago and that are not sent. */
  deliveriesLate: number;
  /** By the machine's clock. */
  lastSeal: number | null;
  /** Chains that moved more than three minutes ago and were not sealed since. */
  unsealed: number;
}

const SOUNDNESS = {
  name: 'soundness',
  text: `select current_setting('server_version') as "serverVersion",
    (select coalesce(array_agg(name order by id), '{}') from migration) as migrations,
    (select offset_ms::float8 from clock) as "clockOffsetMs",
    (select count(*)::integer from matter where owed_since <= (select business_now()) - interval '1 minute') as "owedLate",
    (select count(*)::integer from matter where next_wake <= (select business_now()) - interval '1 minute') as "wakesMissed",
    (select count(*)::integer from outbox where sent_at is null) as "noticesWaiting",
    (select extract(epoch from business_now() - min(at))::float8 from outbox where sent_at is null) as "oldestNotice",
    (select count(*)::integer from delivery where state = 'failed') as "deliveriesFailed",
    (select count(*)::integer from delivery where state in ('waiting', 'sending')
      and not_before <= (select business_now()) - interval '10 minutes') as "deliveriesLate",
    (select extract(epoch from clock_timestamp() - max(at))::float8 from seal) as "lastSeal",
    (select count(*)::integer from matter m left join sealed_head s on s.chain = m.id
      where m.seq > coalesce(s.seq, 0) and m.changed_at <= (select business_now()) - interval '3 minutes') as unsealed`,
};

export class SoundnessStore {
  constructor(private readonly pool: Pool) {}

  /** @throws when there is no schema at all. */
  async read(): Promise<Soundness> {
    const row = (await this.pool.query<Soundness>(SOUNDNESS)).rows[0];
    if (!row) throw new Error('PostgreSQL gave no answer');
    return row;
  }
}

import { type Pool } from 'pg';
import { type Absent, type Actor } from '@duban/domain/unit/actor';
import { inTransaction } from '../transaction.ts';

/** A session that holds, and whose it is as the person stands now. */
export interface Session {
  tokenHash: string;
  login: string;
  actor: Actor;
  /** Last seen more than a minute ago, so that it should be touched. */
  stale: boolean;
}

export interface NewSession {
  tokenHash: string;
  personId: string;
  ip: string | null;
}

/** Idle 30 minutes, 12 hours in all, on the machine's clock: the office's clock can be moved and must sign nobody out. */
const HOLDS = `p.disabled_at is null and s.seen_at > clock_timestamp() - interval '30 minutes'
  and s.created_at > clock_timestamp() - interval '12 hours'`;
const PERSON = `s.token_hash as "tokenHash", p.login, s.seen_at < clock_timestamp() - interval '1 minute' as stale,
  p.id, p.name, p.unit, p.role, p.rank, standing_for(p.id) as "standsFor"`;

const FIND = {
  name: 'session-find',
  text: `select ${PERSON} from session s join person p on p.id = s.person_id where s.token_hash = $1 and ${HOLDS}`,
};
const ALIVE = {
  name: 'session-alive',
  text: `select ${PERSON} from session s join person p on p.id = s.person_id where s.token_hash = any($1) and ${HOLDS}`,
};
const TOUCH = {
  name: 'session-touch',
  text: `update session set seen_at = clock_timestamp()
    where token_hash = $1 and seen_at < clock_timestamp() - interval '1 minute'`,
};
const CONFIRM = {
  name: 'session-confirm',
  text: 'update session set confirmed_at = clock_timestamp() where token_hash = $1',
};
const CONFIRMED = {
  name: 'session-confirmed',
  text: `select confirmed_at > clock_timestamp() - interval '5 minutes' as holds from session where token_hash = $1`,
};
const END = { name: 'session-end', text: 'delete from session where token_hash = $1' };
/** Sign-ins of one person wait for each other, so that the count of three holds. */
const ONE_PERSON = { name: 'session-person', text: 'select id from person where id = $1 for update' };
const SWEEP = {
  name: 'session-sweep',
  text: `delete from session where created_at < clock_timestamp() - interval '12 hours'
    or seen_at < clock_timestamp() - interval '30 minutes'`,
};
const BEGIN = {
  name: 'session-begin',
  text: `with oldest as (
      select token_hash from session where person_id = $2 order by created_at desc, token_hash offset $4),
    ended as (delete from session where token_hash in (select token_hash from oldest)),
    begun as (insert into session (token_hash, person_id, ip) values ($1, $2, $3))
    select token_hash as "tokenHash" from oldest`,
};

/** Sessions a person may have at once; one more ends the oldest. */
const AT_ONCE = 3;

type Row = Omit<Actor, 'standsFor'> & {
  tokenHash: string;
  login: string;
  stale: boolean;
  standsFor: Absent[] | null;
};

/** Opaque sessions; a token itself is kept nowhere, only its hash. */
export class SessionStore {
  constructor(private readonly pool: Pool) {}

  /** The one statement of every request: who is asking, if the session holds. */
  async find(tokenHash: string): Promise<Session | undefined> {
    const found = await this.pool.query<Row>({ ...FIND, values: [tokenHash] });
    return found.rows[0] && sessionOf(found.rows[0]);
  }

  /** Which of these still hold, for connections that stay open. */
  async alive(tokenHashes: string[]): Promise<Session[]> {
    const found = await this.pool.query<Row>({ ...ALIVE, values: [tokenHashes] });
    return found.rows.map(sessionOf);
  }

  /** Writes that it was seen, at most once a minute. */
  async touch(tokenHash: string): Promise<void> {
    await this.pool.query({ ...TOUCH, values: [tokenHash] });
  }

  /** The password was given again. */
  async confirm(tokenHash: string): Promise<void> {
    await this.pool.query({ ...CONFIRM, values: [tokenHash] });
  }

  /** Whether it was, within five minutes of machine time. */
  async isConfirmed(tokenHash: string): Promise<boolean> {
    const { rows } = await this.pool.query<{ holds: boolean | null }>({ ...CONFIRMED, values: [tokenHash] });
    return rows[0]?.holds === true;
  }

  async end(tokenHash: string): Promise<boolean> {
    const ended = await this.pool.query({ ...END, values: [tokenHash] });
    return ended.rowCount === 1;
  }

  /** Begins a session; returns the hashes of those it ended. */
  begin({ tokenHash, personId, ip }: NewSession): Promise<string[]> {
    return inTransaction(this.pool, async (client) => {
      await client.query({ ...ONE_PERSON, values: [personId] });
      await client.query(SWEEP);
      const begun = await client.query<{ tokenHash: string }>({
        ...BEGIN,
        values: [tokenHash, personId, ip, AT_ONCE - 1],
      });
      return begun.rows.map((row) => row.tokenHash);
    });
  }
}

const sessionOf = ({ tokenHash, login, stale, id, name, unit, role, rank, standsFor }: Row): Session => ({
  tokenHash,
  login,
  stale,
  actor: { id, name, unit, role, rank, ...(standsFor ? { standsFor } : {}) },
});

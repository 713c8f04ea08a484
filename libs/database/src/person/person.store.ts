import { type Pool } from 'pg';
import { type Rank, type Role } from '@duban/domain/unit/actor';

/** A local account. Locks and failures count by the machine's time: security never uses the movable clock. */
export interface Person {
  id: string;
  login: string;
  name: string;
  unit: string | null;
  role: Role;
  rank: Rank | null;
  passwordHash: string;
  failures: number;
  lockedUntil: Date | null;
  disabledAt: Date | null;
}

export type NewPerson = Omit<Person, 'failures' | 'lockedUntil' | 'disabledAt'>;

const COLUMNS = `id, login, name, unit, role, rank, password_hash as "passwordHash", failures, locked_until as "lockedUntil",
  disabled_at as "disabledAt"`;
const BY_LOGIN = { name: 'person-by-login', text: `select ${COLUMNS} from person where login = $1` };
const BY_ID = { name: 'person-by-id', text: `select ${COLUMNS} from person where id = $1` };
const ADD = {
  name: 'person-add',
  text: `insert into person (id, login, name, unit, role, rank, password_hash) values ($1, $2, $3, $4, $5, $6, $7)`,
};
const PUT = {
  name: 'person-put',
  text: `${ADD.text} on conflict (login) do update set name = excluded.name, unit = excluded.unit, role = excluded.role,
    rank = excluded.rank, password_hash = excluded.password_hash, failures = 0, locked_until = null`,
};
/** The count begins anew with each lock, so that a locked person has all tries again afterwards. */
const FAILURE = {
  name: 'person-failure',
  text: `update person set failures = case when failures + 1 >= $2 then 0 else failures + 1 end,
      locked_until = case when failures + 1 >= $2 then clock_timestamp() + make_interval(mins => $3) else locked_until end
    where id = $1`,
};
const CLEAR = {
  name: 'person-clear',
  text: 'update person set failures = 0, locked_until = null where id = $1 and (failures > 0 or locked_until is not null)',
};

export class PersonStore {
  constructor(private readonly pool: Pool) {}

  async byLogin(login: string): Promise<Person | undefined> {
    // PostgreSQL cannot keep a NUL, so nobody has such a login.
    if (login.includes('\0')) return undefined;
    return (await this.pool.query<Person>({ ...BY_LOGIN, values: [login] })).rows[0];
  }

  /** @param id a UUID; the caller has checked its shape. */
  async byId(id: string): Promise<Person | undefined> {
    return (await this.pool.query<Person>({ ...BY_ID, values: [id] })).rows[0];
  }

  async add({ id, login, name, unit, role, rank, passwordHash }: NewPerson): Promise<void> {
    await this.pool.query({ ...ADD, values: [id, login, name, unit, role, rank, passwordHash] });
  }

  /** Adds the account, or gives the one of that login its name, place, role and password anew. */
  async put({ id, login, name, unit, role, rank, passwordHash }: NewPerson): Promise<void> {
    await this.pool.query({ ...PUT, values: [id, login, name, unit, role, rank, passwordHash] });
  }

  /** A wrong password; the `lockAfter`-th in a row locks the account for so many minutes. */
  async recordFailure(id: string, lockAfter: number, lockMinutes: number): Promise<void> {
    await this.pool.query({ ...FAILURE, values: [id, lockAfter, lockMinutes] });
  }

  async clearFailures(id: string): Promise<void> {
    await this.pool.query({ ...CLEAR, values: [id] });
  }
}

import { randomUUID } from 'node:crypto';
import { type Pool } from 'pg';
import { refused } from '@duban/domain/refusal';
import { type Rank, type Role } from '@duban/domain/unit/actor';
import { appendEvent } from '../audit/system-log.store.ts';
import { Ledger } from '../ledger/ledger.ts';
import { once, type OnceOutcome } from '../ledger/once.ts';
import { refuseOnce } from '../ledger/refused.ts';
import { type Request } from '../ledger/request.ts';
import { closeAccount, type Closing } from './close-account.ts';
import { type NewPerson } from './person.store.ts';

export interface Account {
  id: string;
  name: string;
  login: string;
  unit: string | null;
  role: Role;
  rank: Rank | null;
  closed: boolean;
}

const LIST = {
  name: 'accounts',
  text: `select id, name, login, unit, role, rank, disabled_at is not null as closed from person
    where ($1::text is null or unit = $1) and ($2 or disabled_at is null) and login > $3 order by login limit $4`,
};
const ADD = {
  name: 'account-add',
  text: `insert into person (id, login, name, unit, role, rank, password_hash) values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (login) do nothing`,
};

/** 账号: who works here; opened and closed with an event of the system chain. */
export class AccountStore {
  private readonly ledger: Ledger;

  constructor(private readonly pool: Pool) {
    this.ledger = new Ledger(pool);
  }

  /** In the order of logins, after one. @param unit null: of all units. */
  async page(unit: string | null, closedToo: boolean, after: string, limit: number): Promise<Account[]> {
    return (await this.pool.query<Account>({ ...LIST, values: [unit, closedToo, after, limit] })).rows;
  }

  add(person: Omit<NewPerson, 'id'>, request: Request & { key: NonNullable<Request['key']> }): Promise<OnceOutcome> {
    return once(this.pool, request, async (client) => {
      const id = randomUUID();
      const { login, name, unit, role, rank, passwordHash } = person;
      const added = await client.query({ ...ADD, values: [id, login, name, unit, role, rank, passwordHash] });
      if (added.rowCount === 0) return refuseOnce(refused('person.login-taken', { login }));
      const { actor, ip } = request;
      const by = { id: actor.id, name: actor.name, unit: actor.unit };
      const body = { login, name, unit, role, rank };
      await appendEvent(client, { actor: by, ip: ip ?? null, act: 'open-account', object: id, body, result: 'done' });
      return { id };
    });
  }

  close(wish: { person: string; receiver: string | null }, request: Request): Promise<Closing> {
    return closeAccount({ pool: this.pool, ledger: this.ledger }, wish, request);
  }
}

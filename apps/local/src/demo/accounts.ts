import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hash } from '@node-rs/argon2';
import { PersonStore } from '@duban/database/person/person.store';
import { type Pool } from '@duban/database/pool';
import { demoPeople, type DemoPerson } from './people.ts';

/** One line of demo-logins.json. */
export interface DemoLogin {
  role: string;
  login: string;
  password: string;
  unit: string | null;
}

const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const AT_ONCE = 4;

/** Accounts for every role, with one random password for the whole demo, kept beside the data and never in the repository. */
export async function loadAccounts(pool: Pool, file: string, pepper: string | undefined): Promise<number> {
  const people = demoPeople();
  const password = knownPassword(file) ?? randomBytes(9).toString('base64url');
  const store = new PersonStore(pool);
  const missing: DemoPerson[] = [];
  for (const person of people) if (!(await store.byLogin(person.login))) missing.push(person);
  for (let from = 0; from < missing.length; from += AT_ONCE) {
    await Promise.all(missing.slice(from, from + AT_ONCE).map((person) => add(store, person, { password, pepper })));
  }
  const logins = people.map(({ role, login, unit }): DemoLogin => ({ role, login, password, unit }));
  writeFileSync(file, `${JSON.stringify(logins, null, 1)}\n`, { mode: 0o600 });
  return missing.length;
}

async function add(
  store: PersonStore,
  person: DemoPerson,
  secret: { password: string; pepper: string | undefined },
): Promise<void> {
  const pepper = secret.pepper === undefined ? {} : { secret: Buffer.from(secret.pepper) };
  await store.add({ id: randomUUID(), ...person, passwordHash: await hash(secret.password, { ...COST, ...pepper }) });
}

function knownPassword(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const logins = JSON.parse(readFileSync(file, 'utf8')) as DemoLogin[];
  return logins[0]?.password;
}

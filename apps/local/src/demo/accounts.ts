import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { hash, verify } from '@node-rs/argon2';
import { demoId } from '@duban/database/person/demo-id';
import { PersonStore } from '@duban/database/person/person.store';
import { type Pool } from '@duban/database/pool';
import { type DemoLogin } from '../demo-logins.ts';
import { demoPeople, type DemoPerson } from './people.ts';

/** argon2id as the gateway checks it: 19 MiB, two passes, one lane, with the home's pepper. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const AT_ONCE = 4;

/**
 * Accounts for every role, with one random password for the whole demo: kept in `file` beside the data, never in the
 * repository. Where file and database do not fit each other any more (one of them was reset, or the pepper), the file wins.
 */
export async function loadAccounts(pool: Pool, file: string, pepper: string | undefined): Promise<void> {
  const people = demoPeople();
  const password = keptPassword(file) ?? randomBytes(12).toString('base64url');
  keep(
    file,
    people.map(({ role, login, unit }) => ({ role, login, password, unit })),
  );
  const secret = pepper === undefined ? {} : { secret: Buffer.from(pepper) };
  const store = new PersonStore(pool);
  const [first, ...others] = people;
  if (!first) return;
  const known = await store.byLogin(first.login);
  if (known && (await verify(known.passwordHash, password, secret))) return;
  const put = async (person: DemoPerson) =>
    store.put({ id: demoId(person.login), ...person, passwordHash: await hash(password, { ...COST, ...secret }) });
  for (let from = 0; from < others.length; from += AT_ONCE)
    await Promise.all(others.slice(from, from + AT_ONCE).map(put));
  // Written last of all, so that it vouches for the others.
  await put(first);
}

function keptPassword(file: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as DemoLogin[])[0]?.password;
  } catch {
    return undefined;
  }
}

function keep(file: string, logins: DemoLogin[]): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(logins, undefined, 1)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

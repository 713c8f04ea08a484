import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** What Jest's global set-up leaves in DUBAN_TEST_SERVERS. */
export interface TestServers {
  postgres: {
    host: string;
    port: number;
    superUser: string;
    superPassword: string;
    ownerUser: string;
    ownerPassword: string;
    appUser: string;
    appPassword: string;
  };
  temporal: { address: string; namespace: string };
  /** File with the logins of the seeded template: `[{role, login, password, unit}]`. */
  demoLogins: string;
}

/** A database of a spec file's own: as its owner, as the services run, and as the superuser who can do anything. */
export interface TestDatabase {
  name: string;
  ownerUrl: string;
  appUrl: string;
  superUrl: string;
  drop(): Promise<void>;
}

/** What a database begins as: the two templates that global set-up makes (copying one takes 50 ms), or nothing at all. */
const TEMPLATES = { migrated: 'duban_template', seeded: 'duban_seeded', empty: 'template0' } as const;

export function testServers(): TestServers {
  const given = process.env['DUBAN_TEST_SERVERS'];
  if (!given)
    throw new Error('DUBAN_TEST_SERVERS is not set: run the specs of test/ by `npm test`, which starts the servers');
  return JSON.parse(given) as TestServers;
}

export async function freshDatabase(spec: string, begins: keyof typeof TEMPLATES = 'migrated'): Promise<TestDatabase> {
  const { host, port, ...roles } = testServers().postgres;
  const name = `${spec.replaceAll(/[^a-z0-9]/g, '_')}_${randomBytes(4).toString('hex')}`;
  const url = (user: string, password: string, database = name) =>
    `postgres://${user}:${password}@${host}:${port}/${database}`;
  const admin = url(roles.superUser, roles.superPassword, 'postgres');
  await runAll(admin, [
    `create database ${name} owner ${roles.ownerUser} template ${TEMPLATES[begins]}`,
    `revoke all on database ${name} from public`,
    `grant connect on database ${name} to ${roles.appUser}`,
  ]);
  return {
    name,
    ownerUrl: url(roles.ownerUser, roles.ownerPassword),
    appUrl: url(roles.appUser, roles.appPassword),
    superUrl: url(roles.superUser, roles.superPassword),
    drop: () => runAll(admin, [`drop database if exists ${name} with (force)`]),
  };
}

async function runAll(url: string, statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

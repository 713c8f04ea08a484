import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { seededDatabase, templateDatabase, testServers } from '@duban/local/test-stack';

/** A database of a spec file's own: as its owner, as the services run, and as the superuser who can do anything. */
export interface TestDatabase {
  name: string;
  ownerUrl: string;
  appUrl: string;
  superUrl: string;
  drop(): Promise<void>;
}

/** What a database begins as: the two templates that global set-up makes (copying one takes 50 ms), or nothing at all. */
const TEMPLATES = { migrated: templateDatabase, seeded: seededDatabase, empty: 'template0' } as const;

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

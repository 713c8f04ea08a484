import { type Client } from 'pg';
import type { LocalSecrets } from './secrets.ts';
import { asking } from './sql.ts';

/** Roles of a stack and the database of Duban; safe to repeat. @param superUrl of the superuser, in the database `postgres`. */
export async function ensureRolesAndDatabases(superUrl: string, secrets: LocalSecrets): Promise<void> {
  await asking(superUrl, async (client) => {
    for (const role of ['duban_owner', 'duban_app', 'temporal'] as const) await ensureRole(client, role, secrets[role]);
    if (!(await databaseExists(client, 'duban'))) await client.query('create database duban owner duban_owner');
    await client.query('revoke all on database duban from public');
    await client.query('grant connect on database duban to duban_app');
  });
}

export async function databaseExists(client: Client, name: string): Promise<boolean> {
  return (await client.query('select 1 from pg_database where datname = $1', [name])).rowCount === 1;
}

/** The owner changes the shape of its database; `duban_app` is who the system runs as, and owns nothing. */
async function ensureRole(client: Client, role: string, password: string): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  if (found.rowCount === 0) await client.query(`create role ${role}`);
  const limits = 'login nosuperuser nocreatedb nocreaterole noreplication nobypassrls';
  await client.query(`alter role ${role} ${limits} password ${client.escapeLiteral(password)}`);
}

import type { Home } from './home.ts';
import { startPostgres, type Postgres } from './postgres.ts';
import { say, timed } from './say.ts';
import type { Stack } from './stack.ts';
import { obtainTemporal, type TemporalBinary } from './temporal-binary.ts';
import { startTemporalServer } from './temporal-server.ts';

type Given = NodeJS.ProcessEnv;

/** Where the system finds its database. */
export interface Database {
  ownerUrl: string;
  appUrl: string;
  appRole: string;
}

/** What is to be started here: with DATABASE_URL no database for Duban, with TEMPORAL_ADDRESS no engine. */
export interface Grounds {
  database: Database;
  /** Address of the engine, once it can be used. */
  startEngine(): Promise<string>;
}

/** Starts the database. The engine follows when asked, so that the database can be made ready meanwhile. */
export async function startGrounds(stack: Stack, home: Home, given: Given): Promise<Grounds> {
  const address = given['TEMPORAL_ADDRESS'];
  const binary = address ? undefined : await obtainTemporal();
  if (binary?.kind === 'cli') say('  Temporal: the CLI on the PATH with a SQLite file of its own; for a demo only');
  const needed = !given['DATABASE_URL'] || binary?.kind === 'server';
  const postgres = needed
    ? await timed('PostgreSQL 18', () => stack.add(() => startPostgres({ home, durable: true, restart: true })))
    : undefined;
  const startEngine = () =>
    binary === undefined ? Promise.resolve(address ?? '') : engine(stack, home, { binary, postgres });
  return { database: databaseOf(given, postgres), startEngine };
}

async function engine(
  stack: Stack,
  home: Home,
  on: { binary: TemporalBinary; postgres: Postgres | undefined },
): Promise<string> {
  const namespace = process.env['TEMPORAL_NAMESPACE'] || 'duban';
  const wish = { home, ...on, namespace, restart: true };
  return (await timed('Temporal', () => stack.add(() => startTemporalServer(wish)))).address;
}

/** With a given database, DUBAN_OWNER_DATABASE_URL names the role that may change its shape, if that is another one. */
function databaseOf(given: Given, postgres: Postgres | undefined): Database {
  const appUrl = given['DATABASE_URL'];
  if (appUrl) {
    const appRole = decodeURIComponent(new URL(appUrl).username);
    return { ownerUrl: given['DUBAN_OWNER_DATABASE_URL'] || appUrl, appUrl, appRole };
  }
  if (postgres === undefined) throw new Error('Neither DATABASE_URL nor a PostgreSQL');
  return {
    ownerUrl: postgres.url('duban_owner', 'duban'),
    appUrl: postgres.url('duban_app', 'duban'),
    appRole: 'duban_app',
  };
}

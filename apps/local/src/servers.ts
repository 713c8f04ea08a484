import type { Home } from './home.ts';
import { startPostgres, type Postgres } from './postgres.ts';
import { say, timed } from './say.ts';
import type { Stack } from './stack.ts';
import { obtainTemporal, type TemporalBinary } from './temporal-binary.ts';
import { startTemporalServer } from './temporal-server.ts';

/** Where the system finds its database and its engine. */
export interface Servers {
  ownerUrl: string;
  appUrl: string;
  appRole: string;
  temporalAddress: string;
}

/** Starts what is not given: with DATABASE_URL no database for Duban, with TEMPORAL_ADDRESS no engine. */
export async function startServers(stack: Stack, home: Home, env: NodeJS.ProcessEnv): Promise<Servers> {
  const givenDatabase = env['DATABASE_URL'];
  const givenEngine = env['TEMPORAL_ADDRESS'];
  const binary = givenEngine ? undefined : await obtainTemporal();
  if (binary?.kind === 'cli') say('  Temporal: the CLI on the PATH with a SQLite file of its own; for a demo only');
  const needed = !givenDatabase || binary?.kind === 'server';
  const postgres = needed ? await startDatabase(stack, home) : undefined;
  const temporalAddress = givenEngine || (await startEngine(stack, home, { binary, postgres }));
  return { ...databaseOf(env, postgres), temporalAddress };
}

function startDatabase(stack: Stack, home: Home): Promise<Postgres> {
  return timed('PostgreSQL 18', () => stack.add(() => startPostgres({ home, durable: true, restart: true })));
}

async function startEngine(
  stack: Stack,
  home: Home,
  { binary, postgres }: { binary: TemporalBinary | undefined; postgres: Postgres | undefined },
): Promise<string> {
  if (binary === undefined) throw new Error('Neither TEMPORAL_ADDRESS nor a Temporal server');
  const namespace = process.env['TEMPORAL_NAMESPACE'] || 'duban';
  const wish = { home, binary, postgres, namespace, restart: true };
  const server = await timed('Temporal', () => stack.add(() => startTemporalServer(wish)));
  return server.address;
}

/** With a given database, DUBAN_OWNER_DATABASE_URL names the role that may change its shape, if that is another one. */
function databaseOf(env: NodeJS.ProcessEnv, postgres: Postgres | undefined): Omit<Servers, 'temporalAddress'> {
  const given = env['DATABASE_URL'];
  if (given) {
    return {
      ownerUrl: env['DUBAN_OWNER_DATABASE_URL'] || given,
      appUrl: given,
      appRole: decodeURIComponent(new URL(given).username),
    };
  }
  if (postgres === undefined) throw new Error('Neither DATABASE_URL nor a PostgreSQL');
  return {
    ownerUrl: postgres.url('duban_owner', 'duban'),
    appUrl: postgres.url('duban_app', 'duban'),
    appRole: 'duban_app',
  };
}

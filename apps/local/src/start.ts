import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { HomeClaim } from './claim.ts';
import { showDemoLogins } from './demo-logins.ts';
import { checkout, openHome, type Home } from './home.ts';
import { becomes } from './patience.ts';
import { isFree } from './ports.ts';
import { say, timed } from './say.ts';
import { secretFile } from './secrets.ts';
import { startGrounds, type Database } from './grounds.ts';
import { Stack } from './stack.ts';
import { onStopRequest } from './stop-request.ts';
import type { SupervisedProcess } from './supervised-process.ts';

/** The whole system on one machine: database, engine, migrations, demo, worker, gateway; until it is told to stop. */
async function start(): Promise<void> {
  const home = openHome();
  say(`Starting Duban in ${home.folder}`);
  const claim = await HomeClaim.take(home);
  const stack = new Stack(home);
  const stopAll = async () => {
    claim.stopping();
    await stack.stop();
    claim.release();
  };
  onStopRequest(stopAll);
  try {
    await raise(stack, home);
  } catch (error) {
    if (stack.isStopping) return;
    await stopAll();
    throw error;
  }
}

async function raise(stack: Stack, home: Home): Promise<void> {
  const web = { host: process.env['HOST'] || '127.0.0.1', port: Number(process.env['PORT'] || 8080) };
  if (!(await isFree(web.port, web.host))) {
    throw new Error(`Port ${web.port} is taken by another program. Another one: PORT=${web.port + 1} npm start`);
  }
  const { database, startEngine } = await startGrounds(stack, home, process.env);
  const [temporalAddress] = await Promise.all([startEngine(), prepare(stack, home, database)]);
  const env = environmentOf(home, database.appUrl, temporalAddress);
  await stack.keep({ name: 'worker', script: 'apps/worker/dist/main.js', env });
  const address = `http://${web.host === '0.0.0.0' ? '127.0.0.1' : web.host}:${web.port}`;
  await timed('Gateway', async () => {
    const gateway = await stack.keep({
      name: 'gateway',
      script: 'apps/gateway/dist/main.js',
      flags: ['--disable-proto=delete'],
      env,
    });
    await untilReady(gateway, address);
  });
  say(`Duban is ready: ${address}`);
  showDemoLogins(home);
}

/** The shape of the database, then what a demo begins with; both may run at every start. */
async function prepare(stack: Stack, home: Home, { ownerUrl, appRole }: Database): Promise<void> {
  const env = { ...modes(home), DATABASE_URL: ownerUrl, DUBAN_APP_ROLE: appRole };
  await timed('Migrations', () => stack.run({ name: 'migrate', script: 'libs/database/dist/migrate.js', env }));
  const seed = 'apps/local/dist/demo/seed.js';
  if (env.DUBAN_DEMO === '1' && existsSync(join(checkout, seed))) {
    await timed('Demo', () => stack.run({ name: 'seed', script: seed, env }));
  }
}

function environmentOf(home: Home, databaseUrl: string, temporalAddress: string): Record<string, string> {
  const console = join(checkout, 'apps/console/dist');
  return {
    ...modes(home),
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporalAddress,
    DUBAN_FILES_DIR: process.env['DUBAN_FILES_DIR'] || home.file('files'),
    ...(existsSync(join(console, 'index.html')) ? { DUBAN_CONSOLE_FOLDER: console } : {}),
  };
}

/** A local start is never production: it has a demo and a clock that can be moved, unless DUBAN_DEMO=0 says no. */
function modes(home: Home) {
  const demo = process.env['DUBAN_DEMO'] || '1';
  return {
    NODE_ENV: 'development',
    DUBAN_HOME: home.folder,
    DUBAN_DEMO: demo,
    DUBAN_MOVABLE_CLOCK: process.env['DUBAN_MOVABLE_CLOCK'] || demo,
    ...secret(home, 'DUBAN_PEPPER', 'pepper'),
    ...secret(home, 'DUBAN_SEAL_KEY', 'seal-key'),
    ...secret(home, 'DUBAN_FIELD_KEY', 'field-key'),
  };
}

/** One that is given stays; else the home has its own. */
function secret(home: Home, variable: string, name: 'pepper' | 'seal-key' | 'field-key'): Record<string, string> {
  const given = process.env[variable] || process.env[`${variable}_FILE`];
  return given ? {} : { [`${variable}_FILE`]: secretFile(home, name) };
}

async function untilReady(gateway: SupervisedProcess, address: string): Promise<void> {
  const healthy = () =>
    fetch(`${address}/api/health`, { signal: AbortSignal.timeout(2000) }).then(
      ({ status }) => status === 200,
      () => false,
    );
  const answered = await becomes(async () => gateway.deaths > 2 || (await healthy()), {
    withinMs: 90_000,
    everyMs: 100,
  });
  if (gateway.deaths > 2) gateway.demandAlive();
  if (!answered) throw new Error(`The gateway did not answer ${address}/api/health within 90 s`);
}

void start().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
});

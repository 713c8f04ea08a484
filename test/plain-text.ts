import { execFile } from 'node:child_process';
import { Pool } from 'pg';
import { testServers } from '@duban/local/test-stack';
import { type Stage } from './stage.ts';

/** Where a canary stands in the clear: rows of the record's and the engine's databases, files of the cluster with its WAL, logs. */
export async function plainCopies(stage: Stage, canaries: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const { host, port, superUser, superPassword } = testServers().postgres;
  const address = (database: string) =>
    `postgres://${superUser}:${encodeURIComponent(superPassword)}@${host}:${port}/${database}`;
  const databases = ['temporal', 'temporal_visibility'].map(address);
  for (const url of [stage.database.superUrl, ...databases]) found.push(...(await inRows(url, canaries)));
  const { rows } = await stage.pool.query<{ folder: string }>(`select current_setting('data_directory') as folder`);
  // What is still in memory goes to the files that are looked through.
  await stage.pool.query('checkpoint');
  for (const folder of [rows[0]?.folder ?? '', stage.logs]) found.push(...(await inFiles(folder, canaries)));
  return found;
}

/** Every column of every row as text; bytes are looked through for the bytes of the canary. */
async function inRows(url: string, canaries: readonly string[]): Promise<string[]> {
  const pool = new Pool({ connectionString: url, max: 1 });
  const wanted = canaries.flatMap((one) => [one, Buffer.from(one).toString('hex')]);
  const found: string[] = [];
  try {
    const { rows: tables } = await pool.query<{ name: string }>(
      `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    for (const { name } of tables) {
      const { rows } = await pool.query<{ sign: string; times: number }>(
        `select sign, count(*)::int as times from ${name} t, unnest($1::text[]) as sign
          where position(sign in t::text) > 0 group by sign`,
        [wanted],
      );
      found.push(...rows.map(({ sign, times }) => `${sign}: ${times} rows of ${name}`));
    }
  } finally {
    await pool.end();
  }
  return found;
}

/** grep answers 1 when there is none. */
function inFiles(folder: string, canaries: readonly string[]): Promise<string[]> {
  const signs = canaries.flatMap((one) => ['-e', one]);
  return new Promise((done, failed) =>
    execFile('grep', ['-rlaF', ...signs, folder], { maxBuffer: 1 << 24 }, (error, stdout) => {
      if (error && error.code !== 1) return failed(error);
      done(stdout.split('\n').filter(Boolean));
    }),
  );
}

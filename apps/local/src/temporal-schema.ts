import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Postgres } from './postgres.ts';
import { databaseExists } from './postgres-roles.ts';
import { asking } from './sql.ts';
import { schemas } from './temporal-version.ts';

const run = promisify(execFile);

type Schema = (typeof schemas)[number];

/** Lays or raises the engine's two schemas; asks the databases first, so that a start with nothing to do costs milliseconds. */
export async function ensureTemporalSchemas(postgres: Postgres, sqlTool: string): Promise<void> {
  await Promise.all(schemas.map((schema) => ensureSchema(postgres, schema, sqlTool)));
}

async function ensureSchema(postgres: Postgres, schema: Schema, sqlTool: string): Promise<void> {
  await asking(postgres.url('postgres', 'postgres'), async (client) => {
    if (await databaseExists(client, schema.database)) return raise(postgres, schema, sqlTool);
    // The tool lays table after table, and after a kill -9 cannot go on where it was: so it works on a database that gets
    // its name, which its version table repeats, when it is whole.
    const half = `${schema.database}_half`;
    await client.query(`drop database if exists ${half} with (force)`);
    await client.query(`create database ${half} owner temporal`);
    await client.query(`revoke all on database ${half} from public`);
    await tool(postgres, half, sqlTool)('setup-schema', '-v', '0.0');
    await tool(postgres, half, sqlTool)('update-schema', '--schema-name', schema.name);
    await asking(postgres.url('temporal', half), (inner) =>
      inner.query('update schema_version set db_name = $1', [schema.database]),
    );
    await client.query(`alter database ${half} rename to ${schema.database}`);
  });
}

/** After a change of the engine's version. */
async function raise(postgres: Postgres, schema: Schema, sqlTool: string): Promise<void> {
  const found = await asking(postgres.url('temporal', schema.database), (client) =>
    client.query<{ curr_version: string }>('select curr_version from schema_version'),
  );
  if (found.rows[0]?.curr_version === schema.version) return;
  await tool(postgres, schema.database, sqlTool)('update-schema', '--schema-name', schema.name);
}

/** The password goes through the environment rather than the arguments, which every user of the machine can read. */
function tool(postgres: Postgres, database: string, sqlTool: string): (...args: string[]) => Promise<unknown> {
  const env = {
    PATH: process.env['PATH'],
    TZ: 'UTC',
    SQL_HOST: postgres.host,
    SQL_PORT: String(postgres.port),
    SQL_USER: 'temporal',
    SQL_PASSWORD: postgres.secrets.temporal,
    SQL_DATABASE: database,
  };
  return (...args) => run(sqlTool, ['--plugin', 'postgres12', ...args], { env });
}

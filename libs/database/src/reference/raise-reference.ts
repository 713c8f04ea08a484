import { type PoolClient } from 'pg';

const LOCK = { name: 'reference-lock', text: 'select version from reference for update' };
const RAISE = { name: 'reference-raise', text: 'update reference set version = version + 1 returning version' };

/** Changes of units and calendar wait for each other. Returns the version that stands. */
export async function lockReference(client: PoolClient): Promise<number> {
  const rows = (await client.query<{ version: number }>(LOCK)).rows;
  return rows[0]?.version ?? 0;
}

/** Every process reads units and calendar anew at its next act. */
export async function raiseReference(client: PoolClient): Promise<number> {
  const rows = (await client.query<{ version: number }>(RAISE)).rows;
  return rows[0]?.version ?? 0;
}

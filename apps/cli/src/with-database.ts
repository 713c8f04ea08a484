import { readDatabaseSettings } from '@duban/config/settings';
import { pool as makePool, type Pool } from '@duban/database/pool';
import { BadInput } from './bad-input.ts';
import { Failure } from './failure.ts';

/** Network failures, and a server that is there but refuses us or is starting up. */
const AWAY = /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|28|3D000|57P)/;

/** Does something with the stack's PostgreSQL, named by DATABASE_URL; whatever keeps us away from it is said in one line. */
export async function withDatabase<T>(work: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = makePool(settings(readDatabaseSettings).databaseUrl, 4, true);
  try {
    await pool.query('select 1').catch((error: unknown) => {
      throw unreachable(error);
    });
    return await work(pool);
  } finally {
    await pool.end();
  }
}

/** Reads settings; whatever is missing or wrong is said one a line. */
export function settings<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    const [, ...reasons] = (error as Error).message.split('\n');
    throw new BadInput(...reasons.map((reason) => reason.trim()));
  }
}

function unreachable(error: unknown): unknown {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const away = AWAY.test(code) || /timeout/i.test(message);
  return away ? new Failure(`PostgreSQL cannot be reached: ${message || code}`) : error;
}

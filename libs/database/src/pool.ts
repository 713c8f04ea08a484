import { Pool } from 'pg';

export type { Pool } from 'pg';

/**
 * The services' own connections: no statement longer than 5 s, no wait for a lock longer than 5 s. Statements go out as
 * they are asked, without waiting for the answer to the one before; a connection that copies rows out must be `patient`.
 * A page out of order costs what it does on a solid-state disk, so that a page of a list is read along its index and not
 * sorted out of many.
 */
export function pool(url: string, size: number, patient = false): Pool {
  const made = new Pool({
    connectionString: url,
    max: size,
    pipeline: !patient,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 5_000,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 10_000,
    // Moments in JSON then come as Duban writes them, and need not be printed anew.
    options: '-c timezone=Asia/Shanghai -c random_page_cost=1.1',
  });
  // A connection that the server ends while idle is replaced at the next query; without a listener it would end the process.
  made.on('error', () => undefined);
  return made;
}

/** Classes and codes of PostgreSQL that say «not now»: connections, resources, shutdown, locks, timeouts. */
const NOT_NOW = /^(08|53|57P0|40001|40P01|55P03|57014|25P0[34])/;
const NO_CONNECTION = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'];
/** Messages of the pool and the driver, which give no code. */
const LOST =
  /timeout exceeded when trying to connect|connection terminated|client has encountered a connection error|cannot use a pool after/i;

/** Whether an error means that the database is away, restarting, full or too busy: the same request may succeed soon. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && (NOT_NOW.test(code) || NO_CONNECTION.includes(code))) return true;
  return LOST.test(error.message);
}

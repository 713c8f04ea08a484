import { type INestApplication } from '@nestjs/common';
import { type Logger } from 'pino';

/** Requests that are under way may end within so many ms. */
const GRACE = 5_000;

/** SIGTERM and Ctrl-C: no new requests, event streams end, running requests finish, then the pool. */
export function onStop(app: INestApplication, log: Logger): void {
  const stop = (signal: string) => {
    log.info({ signal }, 'stopping');
    const late = setTimeout(() => process.exit(1), GRACE);
    late.unref();
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
}

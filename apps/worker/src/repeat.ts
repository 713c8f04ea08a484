import { setTimeout as pause } from 'node:timers/promises';
import { type Logger } from 'pino';

/** Does a piece of work again and again, `ms` apart, until told to stop; a failure is logged and tried again. */
export async function repeat(
  name: string,
  ms: number,
  stop: AbortSignal,
  log: Logger,
  work: () => Promise<unknown>,
): Promise<void> {
  while (!stop.aborted) {
    try {
      await work();
    } catch (error) {
      log.warn({ work: name, reason: error instanceof Error ? error.message : String(error) }, 'failed, tried again');
    }
    await pause(ms, undefined, { signal: stop }).catch(() => undefined);
  }
}

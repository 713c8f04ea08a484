import { setTimeout as pause } from 'node:timers/promises';
import { type Logger } from 'pino';

/** A piece of work that goes on until the process is told to stop. */
export interface Repetition {
  name: string;
  /** Pause between two rounds, ms. */
  ms: number;
  stop: AbortSignal;
  log: Logger;
}

/** Does the work again and again; a failure is logged and tried again. */
export async function repeat({ name, ms, stop, log }: Repetition, work: () => Promise<unknown>): Promise<void> {
  while (!stop.aborted) {
    try {
      await work();
    } catch (error) {
      log.warn({ work: name, reason: error instanceof Error ? error.message : String(error) }, 'failed, tried again');
    }
    await pause(ms, undefined, { signal: stop }).catch(() => undefined);
  }
}

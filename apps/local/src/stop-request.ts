import { say } from './say.ts';

const secondPressMs = 1000;

/**
 * Stops once, for whatever reason comes first: Ctrl-C, SIGTERM, SIGHUP, or the end of the parent (its channel closes even
 * when it was killed). Ctrl-C again later means: now. One press can arrive twice, through npm and through the terminal.
 */
export function onStopRequest(stop: () => Promise<void>): void {
  let since: number | undefined;
  const request = (why: string) => {
    if (since !== undefined) {
      if (Date.now() - since > secondPressMs && why === 'SIGINT') process.exit(130);
      return;
    }
    since = Date.now();
    say(`\nStopping (${why}) …`);
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${(error as Error).message}\n`);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => request(signal));
  if (process.connected) process.once('disconnect', () => request('parent ended'));
  process.stdout.on('error', () => undefined);
}

import { duban } from './duban.ts';
import { TERMINAL } from './terminal.ts';

/** A reader that has seen enough (`duban … | head`) is no failure. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void duban(process.argv.slice(2), TERMINAL).then((code) => {
  process.exitCode = code;
});

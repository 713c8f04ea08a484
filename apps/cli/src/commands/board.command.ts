import { type Command } from 'commander';
import { RecountStore } from '@duban/database/recount/recount.store';
import { Failure } from '../failure.ts';
import { type Terminal } from '../terminal.ts';
import { withDatabase } from '../with-database.ts';

/** `duban board recount`: counts the board once more from the entries; exit 1 when a number differs. */
export function boardCommand(program: Command, terminal: Terminal): void {
  const board = program.command('board').description('the board of key tasks (驾驶舱)');
  board
    .command('recount')
    .description('count every number of the board from the entries and compare; DATABASE_URL names the record')
    .action(() => recount(terminal));
}

async function recount(terminal: Terminal): Promise<void> {
  const { compared, differences, tookMs } = await withDatabase((pool) => new RecountStore(pool).recount());
  for (const { what, shown, counted } of differences)
    terminal.out(`■ ${what}: shown ${JSON.stringify(shown)}, counted ${JSON.stringify(counted)}\n`);
  if (differences.length > 0) throw new Failure(`${differences.length} of ${compared} numbers differ`);
  terminal.out(`✔ ${compared} numbers recounted in ${tookMs} ms, none differs\n`);
}

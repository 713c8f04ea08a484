import { Command, CommanderError } from 'commander';
import { BadInput } from './bad-input.ts';
import { auditCommand } from './commands/audit.command.ts';
import { boardCommand } from './commands/board.command.ts';
import { calendarAddCommand } from './commands/calendar-add.command.ts';
import { calendarCommand } from './commands/calendar.command.ts';
import { doctorCommand } from './commands/doctor.command.ts';
import { lateFeeCommand } from './commands/late-fee.command.ts';
import { planImportCommand } from './commands/plan-import.command.ts';
import { planCommand } from './commands/plan.command.ts';
import { rewardCommand } from './commands/reward.command.ts';
import { Failure } from './failure.ts';
import { type Terminal } from './terminal.ts';

/** A command adds itself to the program; it opens a database only when it runs and needs one. */
export type AddCommand = (program: Command, terminal: Terminal) => void;

/** A command that stands below another's word comes after it. */
const COMMANDS: readonly AddCommand[] = [
  planCommand,
  planImportCommand,
  calendarCommand,
  calendarAddCommand,
  rewardCommand,
  lateFeeCommand,
  auditCommand,
  boardCommand,
  doctorCommand,
];

const DONE = 0;
const FAILED = 1;
const BAD_INPUT = 2;

/**
 * Runs one command line.
 *
 * @param args without the interpreter and the script
 * @returns the exit code: 0 done, 1 failed, 2 bad input or unknown command
 */
export async function duban(args: readonly string[], terminal: Terminal): Promise<number> {
  const program = new Command('duban').description(
    '督办: reads plans, reckons dues and rewards, looks after a Duban stack',
  );
  program
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.err(text) });
  for (const add of COMMANDS) add(program, terminal);
  try {
    await program.parseAsync(args, { from: 'user' });
    return DONE;
  } catch (error) {
    return exitCode(error, terminal);
  }
}

/** commander has already said what is wrong with the words of a command line. */
function exitCode(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : BAD_INPUT;
  if (error instanceof BadInput) {
    for (const reason of error.reasons) terminal.err(`duban: ${reason}\n`);
    return BAD_INPUT;
  }
  if (error instanceof Failure) {
    terminal.err(`duban: ${error.message}\n`);
    return FAILED;
  }
  terminal.err(`duban: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return FAILED;
}

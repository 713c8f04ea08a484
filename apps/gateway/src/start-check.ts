import { type ServerState } from '@duban/database/server/server-state.store';

/** Largest difference between the server's clock and ours, ms. */
const SKEW = 2_000;

/** Why production must not be served on this database: what was answered could be lost, seen, or judged by a wrong clock. */
export function whyNotStart(state: ServerState, machine: number, keyOpens = true): string[] {
  const { fsync, fullPageWrites, synchronousCommit, dataChecksums } = state;
  const durable = Object.entries({ fsync, full_page_writes: fullPageWrites, data_checksums: dataChecksums });
  const reasons: [boolean, string][] = [
    ...durable.map(([name, value]): [boolean, string] => [value !== 'on', `${name} is ${value}, must be on`]),
    [
      synchronousCommit === 'off' || synchronousCommit === 'local',
      `synchronous_commit is ${synchronousCommit}, must be on`,
    ],
    [state.superuser, 'the runtime role is a superuser'],
    [state.bypassRls, 'the runtime role bypasses row security'],
    [state.owner, 'the runtime role owns tables of the record; use one that migrations have granted its rights'],
    [state.offsetMs !== 0, `the office's clock was moved by ${state.offsetMs} ms; production follows the real one`],
    [
      Math.abs(state.now - machine) > SKEW,
      `the database's clock and ours are ${Math.round(Math.abs(state.now - machine))} ms apart`,
    ],
    [!keyOpens, 'the field key does not open what is kept closed in this database: it is another one'],
    [state.demoPeople > 0, `there are ${state.demoPeople} demo accounts, whose passwords are published`],
  ];
  return reasons.filter(([holds]) => holds).map(([, reason]) => reason);
}

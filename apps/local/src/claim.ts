import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { checkout, type Home } from './home.ts';
import { readRecord, stillRuns, writeRecord } from './launch.ts';
import { endLeftOvers } from './left-overs.ts';
import { becomes } from './patience.ts';

/** One start per home: two servers on one cluster would end each other. */
export class HomeClaim {
  readonly #home: Home;

  private constructor(home: Home) {
    this.#home = home;
  }

  /** Takes the home, after an earlier start that is just stopping has ended and what a killed one left is gone. */
  static async take(home: Home): Promise<HomeClaim> {
    if (existsSync(stoppingMark(home))) await becomes(() => holder(home) === undefined, { withinMs: 60_000 });
    const other = holder(home);
    if (other !== undefined)
      throw new Error(
        `Duban already runs with ${home.folder} (pid ${other}). Another one: PORT=8081 DUBAN_HOME=<folder> npm start`,
      );
    rmSync(stoppingMark(home), { force: true });
    const launch = {
      name: 'start',
      command: process.execPath,
      args: process.argv.slice(1),
      env: {},
      cwd: checkout,
      log: '',
    };
    writeRecord(home.record('start'), { launch, pid: process.pid });
    await endLeftOvers(home);
    return new HomeClaim(home);
  }

  /** From now on the next start waits for this one to end instead of refusing. */
  stopping(): void {
    writeFileSync(stoppingMark(this.#home), '');
  }

  release(): void {
    for (const file of [this.#home.record('start'), stoppingMark(this.#home)]) rmSync(file, { force: true });
  }
}

/** The pid of the start that holds this home. */
export function holder(home: Home): number | undefined {
  const running = readRecord(home.record('start'));
  return running !== undefined && stillRuns(running) ? running.pid : undefined;
}

function stoppingMark(home: Home): string {
  return home.file('stopping');
}

import { existsSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { childEnvironment } from './child-environment.ts';
import { checkout, type Home } from './home.ts';
import { send, startProcess, type Launch } from './launch.ts';
import { lastLines } from './log-tail.ts';
import { SupervisedProcess } from './supervised-process.ts';

interface Stoppable {
  stop(): Promise<void>;
}

export interface NodeProgram {
  name: string;
  /** From the checkout. */
  script: string;
  flags?: string[];
  env: Record<string, string>;
}

/** What a start has started, in order; stopped the other way round. */
export class Stack {
  readonly #home: Home;
  readonly #started: Stoppable[] = [];
  #stopped: Promise<void> | undefined;

  constructor(home: Home) {
    this.#home = home;
  }

  /**
   * What is still starting when the stop begins is waited for and stopped too.
   * @throws when the stop began meanwhile, so that a start that is called off starts nothing more.
   */
  async add<T extends Stoppable>(starting: () => Promise<T>): Promise<T> {
    this.#demandGoing();
    const pending = starting();
    const stop = () => pending.then((started) => started.stop(), ignore);
    this.#started.push({ stop });
    const started = await pending;
    this.#demandGoing();
    return started;
  }

  /** Starts one of our programs and keeps it going. */
  keep(program: NodeProgram): Promise<SupervisedProcess> {
    const launch = this.#launch(program);
    const record = this.#home.record(program.name);
    const kept = new SupervisedProcess({
      launch,
      record,
      stop: { signal: 'SIGTERM', withinMs: 20_000 },
      restart: true,
    });
    return this.add(async () => {
      kept.start();
      return kept;
    });
  }

  /** Runs one of our programs to its end. @throws with the end of its log when it fails. */
  async run(program: NodeProgram): Promise<void> {
    const launch = this.#launch(program);
    const record = this.#home.record(program.name);
    const child = startProcess(launch, record);
    const ended = once(child, 'exit') as Promise<[number | null]>;
    await this.add(async () => ({
      stop: async () => void (child.exitCode === null && send(child.pid ?? 0, 'SIGTERM')),
    }));
    const [code] = await ended;
    rmSync(record, { force: true });
    this.#demandGoing();
    if (code !== 0) throw new Error(`${program.name} failed. The end of ${launch.log}:\n${lastLines(launch.log, 25)}`);
  }

  get isStopping(): boolean {
    return this.#stopped !== undefined;
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#stopAll();
    return this.#stopped;
  }

  async #stopAll(): Promise<void> {
    for (const each of this.#started.toReversed()) await each.stop();
  }

  #demandGoing(): void {
    if (this.#stopped !== undefined) throw new StartCalledOff();
  }

  #launch({ name, script, flags = [], env }: NodeProgram): Launch {
    const file = join(checkout, script);
    if (!existsSync(file)) throw new Error(`${script} is missing: npm run build`);
    return {
      name,
      command: process.execPath,
      args: [...flags, file],
      env: childEnvironment(env),
      cwd: checkout,
      log: this.#home.log(name),
    };
  }
}

const ignore = () => undefined;

class StartCalledOff extends Error {
  constructor() {
    super('The start was called off');
  }
}

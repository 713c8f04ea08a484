import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import { BackOff } from './back-off.ts';
import { endRecorded, startProcess, type Launch } from './launch.ts';
import { lastLines } from './log-tail.ts';
import { pause } from './patience.ts';
import { say } from './say.ts';

export interface Supervision {
  launch: Launch;
  /** Where the pid is recorded. */
  record: string;
  stop: { signal: NodeJS.Signals; withinMs: number };
  /** Off in tests, which kill on purpose. */
  restart: boolean;
}

/** One process of ours: recorded while it lives, started again with growing pauses when it dies unasked, stopped when asked. */
export class SupervisedProcess {
  readonly #of: Supervision;
  readonly #backOff = new BackOff();
  #child: ChildProcess | undefined;
  #stopping = false;
  #deaths = 0;

  constructor(supervision: Supervision) {
    this.#of = supervision;
  }

  get name(): string {
    return this.#of.launch.name;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  /** How often it died unasked; whoever waits for it to become ready gives up by this. */
  get deaths(): number {
    return this.#deaths;
  }

  start(): void {
    const began = Date.now();
    const child = startProcess(this.#of.launch, this.#of.record);
    this.#child = child;
    let told = false;
    const died = (how: string) => {
      if (!told) void this.#diedUnasked(how, Date.now() - began);
      told = true;
    };
    child.once('error', (error) => died(error.message));
    child.once('exit', (code, signal) => died(signal ?? `exit code ${code}`));
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    const child = this.#child;
    const gone =
      child === undefined || child.exitCode !== null || child.signalCode !== null ? undefined : once(child, 'exit');
    await endRecorded(this.#of.record, this.#of.stop);
    await gone;
  }

  /** @throws when it died: with what it last wrote, for a log file is not what a newcomer looks for. */
  demandAlive(): void {
    if (this.#deaths === 0) return;
    throw new Error(
      `${this.name} did not start. The end of ${this.#of.launch.log}:\n${lastLines(this.#of.launch.log, 15)}`,
    );
  }

  async #diedUnasked(how: string, livedMs: number): Promise<void> {
    if (this.#stopping) return;
    this.#deaths += 1;
    if (!this.#of.restart) return;
    const wait = this.#backOff.after(livedMs);
    say(`${this.name} ended (${how}); starting it again in ${wait / 1000} s. Log: ${this.#of.launch.log}`);
    await pause(wait);
    if (!this.#stopping) this.start();
  }
}

/** What started but cannot be used is not left running. @throws the error given. */
export async function stoppedAfter(server: SupervisedProcess, error: unknown): Promise<never> {
  await server.stop();
  throw error;
}

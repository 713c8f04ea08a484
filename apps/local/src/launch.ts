import { spawn, type ChildProcess } from 'node:child_process';
import { basename } from 'node:path';
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { becomes } from './patience.ts';
import { identityOf } from './process-identity.ts';

/** All it takes to start a process, and to start the same one again from elsewhere: tests kill the engine and bring it back. */
export interface Launch {
  name: string;
  command: string;
  args: string[];
  env: Record<string, string>;
  cwd: string;
  /** File that takes stdout and stderr, appended. */
  log: string;
  uid?: number;
  gid?: number;
}

/** What stands in `run/<name>.json` while the process lives; after a kill -9 of the launcher the next start finds it there. */
export interface Running {
  launch: Launch;
  pid: number;
  startedAt: string;
}

/** Children get a session of their own, so that Ctrl-C reaches the launcher alone and the stop keeps its order. */
export function startProcess(launch: Launch, record: string): ChildProcess {
  const log = openSync(launch.log, 'a', 0o600);
  try {
    const { uid, gid } = launch;
    const child = spawn(launch.command, launch.args, {
      cwd: launch.cwd,
      env: launch.env,
      stdio: ['ignore', log, log],
      detached: true,
      ...(uid === undefined || gid === undefined ? {} : { uid, gid }),
    });
    if (child.pid !== undefined) writeRecord(record, { launch, pid: child.pid });
    return child;
  } finally {
    closeSync(log);
  }
}

/** 0600: a launch holds passwords in its environment. Renamed into place, so that nobody reads half of it. */
export function writeRecord(file: string, { launch, pid }: { launch: Launch; pid: number }): void {
  const running: Running = { launch, pid, startedAt: identityOf(pid)?.startedAt ?? 'gone' };
  writeFileSync(`${file}.new`, JSON.stringify(running, undefined, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

export function readRecord(file: string): Running | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Running;
  } catch {
    return undefined;
  }
}

/** Whether the recorded process still runs: same number, same beginning, same program. One that is just dying has no command any more. */
export function stillRuns(running: Running): boolean {
  const identity = identityOf(running.pid);
  if (identity?.startedAt !== running.startedAt) return false;
  return identity.command === '' || identity.command.includes(programOf(running.launch));
}

function programOf(launch: Launch): string {
  const script = launch.args.find((arg) => /\.[cm]?js$/.test(arg));
  return basename(script ?? launch.command);
}

/** Asks the process to end, waits, then kills it. Does nothing when the number belongs to somebody else by now. */
export async function endRecorded(file: string, how: { signal: NodeJS.Signals; withinMs: number }): Promise<void> {
  const running = readRecord(file);
  if (running !== undefined && stillRuns(running)) {
    send(running.pid, how.signal);
    const ended = await becomes(() => !stillRuns(running), { withinMs: how.withinMs });
    if (!ended) await killRecorded(file);
  }
  rmSync(file, { force: true });
}

/** kill -9, and back only when the process is gone. */
export async function killRecorded(file: string): Promise<void> {
  const running = readRecord(file);
  if (running === undefined || !stillRuns(running)) return;
  send(running.pid, 'SIGKILL');
  if (!(await becomes(() => !stillRuns(running), { withinMs: 10_000 }))) {
    throw new Error(`${running.launch.name} (pid ${running.pid}) does not end, even by SIGKILL`);
  }
}

export function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

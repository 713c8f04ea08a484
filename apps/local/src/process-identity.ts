import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A pid alone is no proof: numbers are used again. When it began and what it runs tell whether it is still the same process. */
export interface ProcessIdentity {
  /** Opaque; equal only for the same process of the same boot. */
  startedAt: string;
  command: string;
}

/** Undefined when no such process runs; a zombie runs no more. */
export function identityOf(pid: number): ProcessIdentity | undefined {
  try {
    return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
  } catch {
    return undefined;
  }
}

function fromProc(pid: number): ProcessIdentity | undefined {
  const started = startOf(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  if (started === undefined) return undefined;
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim();
  return { startedAt: `${boot}/${started}`, command };
}

/** Field 22 of /proc/<pid>/stat, in clock ticks since boot; undefined for a zombie. The name in field 2 may hold blanks and brackets. */
export function startOf(stat: string): string | undefined {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const state = fields[0];
  return state === 'Z' || state === 'X' ? undefined : fields[19];
}

function fromPs(pid: number): ProcessIdentity | undefined {
  const ask = (what: string) => execFileSync('ps', ['-o', `${what}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
  const state = ask('state');
  return state === '' || state.startsWith('Z') ? undefined : { startedAt: ask('lstart'), command: ask('command') };
}

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { send } from './launch.ts';
import { becomes } from './patience.ts';
import { identityOf } from './process-identity.ts';

/**
 * PostgreSQL outlives a SIGKILL of whoever started it. Its own postmaster.pid tells whether one still serves this cluster;
 * it is stopped in order (fast shutdown), because its flags and its port may be another start's.
 */
export async function endLeftOverPostgres(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const pid = postmasterPid(file);
  if (pid === undefined) return;
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!serves(pid, cluster)) break;
    send(pid, signal);
    await becomes(() => !serves(pid, cluster), { withinMs: 20_000 });
  }
  rmSync(file, { force: true });
}

export function postmasterPid(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function serves(pid: number, cluster: string): boolean {
  const command = identityOf(pid)?.command ?? '';
  return command.includes('postgres') && command.includes(cluster);
}

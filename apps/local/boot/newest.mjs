import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './checkout.mjs';

/** When the newest of these files, or files below these folders, was written; ms, 0 when none exists. */
export function newest(...paths) {
  return Math.max(0, ...paths.map((path) => newestIn(join(checkout, path))));
}

function newestIn(path) {
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  const inner = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(0, ...inner.map((entry) => statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs));
}

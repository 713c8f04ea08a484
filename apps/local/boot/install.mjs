import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './checkout.mjs';
import { run } from './child.mjs';

const stamp = join(checkout, 'node_modules', '.duban-lock');
const lockFile = join(checkout, 'package-lock.json');

/** Installs with `npm ci` when nothing is installed or the lock file is another one than last time. Answers an exit code. */
export async function install() {
  const wanted = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return 0;
  if (!existsSync(stamp) && alreadyInstalled()) return stamped(wanted);
  console.log('Installing packages (npm ci) …');
  const code = await npm('ci', '--include=dev', '--no-audit', '--no-fund');
  return code === 0 ? stamped(wanted) : code;
}

/** The npm that started us, else the one on the PATH. */
export function npm(...args) {
  const { npm_execpath: own } = process.env;
  if (own) return run(process.execPath, [own, ...args]);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
}

function stamped(wanted) {
  writeFileSync(stamp, wanted);
  return 0;
}

/** Somebody ran `npm install` by hand: what npm noted in node_modules holds every package of the lock file in its version. */
function alreadyInstalled() {
  try {
    const { packages } = JSON.parse(readFileSync(lockFile, 'utf8'));
    const noted = JSON.parse(readFileSync(join(checkout, 'node_modules', '.package-lock.json'), 'utf8')).packages;
    return Object.entries(packages)
      .filter(([path, each]) => path.includes('node_modules/') && !each.link && !each.optional && !each.devOptional)
      .every(([path, each]) => noted[path]?.version === each.version);
  } catch {
    return false;
  }
}

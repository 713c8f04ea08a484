import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { checkout } from './checkout.mjs';

const lock = join(tmpdir(), `duban-boot-${createHash('sha256').update(checkout).digest('hex').slice(0, 16)}.lock`);

/** Two stacks of one checkout may start at the same moment; they install and build one after the other. */
export async function oneAtATime(work) {
  for (let waited = 0; !taken(); waited++) {
    if (waited === 20) console.log(`Waiting for another start of this checkout to finish its build (${lock})`);
    await pause(100);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function taken() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!holderLives()) rmSync(lock, { force: true });
    return false;
  }
}

function holderLives() {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    if (!pid) return true;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

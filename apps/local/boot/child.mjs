import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { checkout } from './checkout.mjs';

/** Exit code of a shell for a process that a signal ended. */
const numbers = { SIGHUP: 129, SIGINT: 130, SIGKILL: 137, SIGTERM: 143 };
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
let askedToStop = false;

/** Whether a signal has come: then no further step begins. */
export const isStopping = () => askedToStop;

/**
 * Runs a program to its end and passes on a signal once: npm and the terminal may both send the same one. With `own` the
 * child has a process group of its own, so that Ctrl-C reaches it through here alone, and a channel whose end tells it
 * that this process is gone, even by kill -9.
 */
export function run(command, args, { own = false, env = {}, onLine } = {}) {
  const stdio = ['ignore', onLine ? 'pipe' : 'inherit', 'inherit', ...(own ? ['ipc'] : [])];
  const child = spawn(command, args, { cwd: checkout, env: { ...process.env, ...env }, stdio, detached: own });
  if (onLine) child.stdout.setEncoding('utf8').on('data', onLine);
  return untilEnd(child, own);
}

function untilEnd(child, own) {
  return new Promise((resolve) => {
    const stopWatching = passSignalsTo(child, own);
    const end = (code) => {
      stopWatching();
      resolve(code);
    };
    child.once('error', (error) => {
      console.error(`${child.spawnfile}: ${error.message}`);
      end(1);
    });
    child.once('close', (code, signal) => end(code ?? numbers[signal] ?? 1));
  });
}

function passSignalsTo(child, own) {
  let sent = 0;
  const pass = (signal) => {
    askedToStop = true;
    const again = signal === 'SIGINT' && Date.now() - sent > 1000;
    if (sent > 0 && !again) return;
    sent = Date.now();
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, pass);
  const watch = own ? watchParent(() => pass('SIGTERM')) : undefined;
  return () => {
    clearInterval(watch);
    for (const signal of signals) process.removeListener(signal, pass);
  };
}

/**
 * npm may be killed in a way that reaches nobody below it, and its shell may die of a signal without passing it on. Whoever
 * loses the parent, or the parent's parent, has lost npm. Without npm nobody is watched: a shell may end and leave us running.
 */
function watchParent(gone) {
  if (!process.env.npm_lifecycle_event) return undefined;
  const above = () => [process.ppid, parentOf(process.ppid)].join();
  const before = above();
  return setInterval(() => above() !== before && gone(), 500).unref();
}

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  } catch {
    return '';
  }
}

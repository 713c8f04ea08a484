import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './checkout.mjs';
import { run } from './child.mjs';
import { npm } from './install.mjs';
import { newest } from './newest.mjs';

/** What is built, in order; each only when its sources are newer than its result. */
const products = [
  {
    name: 'TypeScript',
    needed: () => true,
    make: () => run(process.execPath, ['node_modules/typescript/bin/tsc', '-b']),
  },
  {
    name: 'Workflow bundle',
    needed: () => isThere('apps/worker/dist/bundle.js') && newest(...bundled) > newest('apps/worker/dist/workflows.js'),
    make: () => run(process.execPath, ['apps/worker/dist/bundle.js']),
  },
  {
    name: 'Console',
    needed: () =>
      isThere('apps/console/vite.config.ts') && newest(...consoleSources) > newest('apps/console/dist/index.html'),
    make: () => npm('run', 'build', '--workspace', 'apps/console'),
  },
];

const bundled = [
  'workflows/dist',
  'libs/contracts/dist',
  'libs/domain/dist',
  'apps/worker/dist/bundle.js',
  'package-lock.json',
];
const consoleSources = [
  ...['src', 'public', 'index.html', 'vite.config.ts', 'package.json'].map((path) => `apps/console/${path}`),
  'libs/domain/src',
  'libs/contracts/src',
  'package-lock.json',
];

/** Builds what is out of date; answers an exit code. */
export async function build() {
  for (const { name, needed, make } of products) {
    if (!needed()) continue;
    const began = Date.now();
    const code = await make();
    if (code !== 0) {
      console.error(`Building failed: ${name}`);
      return code;
    }
    const seconds = (Date.now() - began) / 1000;
    if (seconds > 2) console.log(`Built: ${name} (${seconds.toFixed(1)} s)`);
  }
  return 0;
}

function isThere(path) {
  return existsSync(join(checkout, path));
}

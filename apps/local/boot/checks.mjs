import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { checkout } from './checkout.mjs';
import { run } from './child.mjs';
import { oneAtATime } from './one-at-a-time.mjs';

const bin = (path, args, env = {}) =>
  run(process.execPath, [`node_modules/${path}`, ...args], { env: { NX_DAEMON: 'false', ...env } });

/** One check counts as one: passed or failed by its exit code. `needed`: without it the rest says nothing. */
const single = (name, work, more = {}) => ({
  name,
  run: async () => ((await work()) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
  ...more,
});

export const checks = [
  single('build', () => oneAtATime(build), { needed: true }),
  single('format', () => bin('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'])),
  single('lint', () => bin('nx/dist/bin/nx.js', ['run-many', '-t', 'lint', '--outputStyle=static'])),
  single('walls', () => script('test/walls/check-walls.mjs')),
  single('compose file', () => bin('dclint/bin/dclint.cjs', ['--max-warnings', '0', 'docker-compose.yml'])),
];

const DAYS = 'libs/(domain|config)/|test/rules/key-task';

/** Rules on both cores; the days once more as a machine in another time zone would count them; stories one after another. */
export const suites = [
  jest('jest: rules', ['--selectProjects=unit']),
  jest('jest: rules in New York', ['--selectProjects=unit', `--testPathPatterns=${DAYS}`], { TZ: 'America/New_York' }),
  jest('jest: stories', ['--selectProjects=stage', '--runInBand']),
];

/** Jest counts its tests itself; a file that does not even load counts as one failure. */
export function jest(name, args, env) {
  return { name, run: () => jestRun(args, env) };
}

async function jestRun(args, env) {
  const folder = mkdtempSync(join(tmpdir(), 'duban-jest-'));
  const report = join(folder, 'report.json');
  try {
    const code = await bin('jest/bin/jest.js', ['--json', `--outputFile=${report}`, ...args], env);
    return counted(report, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function counted(report, code) {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const found = JSON.parse(readFileSync(report, 'utf8'));
  const failed = found.numFailedTests + found.numRuntimeErrorTestSuites;
  return {
    passed: found.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: found.numPendingTests + found.numTodoTests,
  };
}

function script(path) {
  if (existsSync(join(checkout, path))) return run(process.execPath, [path], { env: { NX_DAEMON: 'false' } });
  console.error(`${path} is missing`);
  return 1;
}

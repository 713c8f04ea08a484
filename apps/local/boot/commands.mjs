import { build } from './build.mjs';
import { isStopping, run } from './child.mjs';
import { install } from './install.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { benchmarks } from './benchmarks.mjs';
import { runTests } from './run-tests.mjs';

const node = (script, args) => run(process.execPath, [script, ...args], { own: true });

/** npm run <name>; each is installed and built before. */
const commands = {
  build: () => 0,
  start: (args) => node('apps/local/dist/start.js', args),
  reset: (args) => node('apps/local/dist/reset.js', args),
  bench: (args) => runBenchmarks(args),
  'bench:lists': (args) => runBenchmarks(['lists', ...args]),
  test: (args) => runTests(args),
};

export async function carryOut(name, args) {
  const command = commands[name];
  if (!command) {
    console.error(`One of: ${Object.keys(commands).join(', ')}`);
    process.exit(1);
  }
  const code = await prepared(name);
  process.exit(code === 0 && !isStopping() ? await command(args) : code || 130);
}

/** A test run reports a failed build as a failed step, so it builds by itself. */
function prepared(name) {
  return oneAtATime(async () => {
    const code = await install();
    return code === 0 && name !== 'test' && !isStopping() ? build() : code;
  });
}

/** `npm run bench` runs all, `npm run bench -- act` one. */
async function runBenchmarks([wanted, ...args]) {
  const chosen = Object.entries(benchmarks).filter(([name]) => wanted === undefined || name === wanted);
  if (chosen.length === 0) console.error(`Benchmarks: ${Object.keys(benchmarks).join(', ') || 'none yet'}`);
  let failed = chosen.length === 0 ? 1 : 0;
  for (const [, script] of chosen) failed ||= isStopping() ? 130 : await node(script, args);
  return failed;
}

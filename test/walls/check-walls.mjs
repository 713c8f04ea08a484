import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { ESLint } from 'eslint';

/**
 * The walls between the rooms are a lint rule that is skipped in silence when it finds no project graph. So forbidden imports
 * are planted, and lint, run through nx, must complain of each; a wall nobody runs into proves nothing. So are floats, beside
 * money.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const wall = '@nx/enforce-module-boundaries';
const noFloats = 'no-restricted-syntax';

const imports = [
  { why: 'the domain knows no package', file: 'libs/domain/src/planted-package.ts', from: 'pg', name: 'Client' },
  {
    why: 'the domain knows no other room',
    file: 'libs/domain/src/planted-room.ts',
    from: '@duban/database/data-source',
    name: 'dataSource',
  },
  {
    why: 'the domain reads no settings',
    file: 'libs/domain/src/planted-settings.ts',
    from: '@duban/config/settings',
    name: 'readSettings',
  },
  {
    why: 'no way round by a relative path',
    file: 'libs/domain/src/planted-path.ts',
    from: '../../config/src/settings.ts',
    name: 'readSettings',
  },
  {
    why: 'the sandbox holds no database',
    file: 'workflows/src/planted-package.ts',
    from: 'typeorm',
    name: 'DataSource',
  },
  {
    why: 'contracts know no package of the server',
    file: 'libs/contracts/src/planted-package.ts',
    from: '@temporalio/client',
    name: 'Client',
  },
];
/** One file for each, so that each must be complained of by itself. */
const floats = [
  "Number('1')",
  "['1'].map(Number)",
  "parseFloat('1')",
  "Number.parseFloat('1')",
  "+'1'",
  '(1).toFixed(2)',
  'Math.round(1)',
  '3 / 2',
  '0.02',
  '2e3',
];
const planted = [
  ...imports.map(({ file, from, name, why }) => ({
    file,
    why,
    rule: wall,
    text: `import { ${name} } from '${from}';\n\nexport const planted = ${name};\n`,
  })),
  ...floats.map((float, index) => ({
    file: `libs/domain/src/reward/planted-float-${index}.ts`,
    why: `${float} beside money`,
    rule: noFloats,
    text: `export const planted = ${float};\n`,
  })),
];
/** A file of each room that holds money: the same rule must hold for it. */
const moneyed = [
  'libs/domain/src/reward/late-fee.ts',
  'libs/database/src/policy/policy-version.store.ts',
  'apps/gateway/src/policy/show-quote.ts',
  'apps/cli/src/commands/reward.command.ts',
  'apps/cli/src/commands/late-fee.command.ts',
];
const projects = ['@duban/domain', '@duban/workflows', '@duban/contracts'];

const remove = () => planted.forEach(({ file }) => rmSync(join(root, file), { force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    remove();
    process.exit(130);
  });
}

function lint() {
  const nx = join(root, 'node_modules/nx/dist/bin/nx.js');
  const args = ['run-many', '-t', 'lint', '-p', ...projects, '--skip-nx-cache', '--outputStyle=static'];
  const env = { ...process.env, NX_DAEMON: 'false', FORCE_COLOR: '0', NO_COLOR: '1' };
  const { stdout, stderr } = spawnSync(process.execPath, [nx, ...args], { cwd: root, encoding: 'utf8', env });
  return `${stdout}\n${stderr}`;
}

/** ESLint prints a file's path, then its complaints, which may run over several lines, until the next path or the sum. */
function complainsOf(output, { file, rule }) {
  const from = output.indexOf(join(root, file));
  if (from < 0) return false;
  const next = output.slice(from + 1).search(new RegExp(`^(${root}|✖)`, 'm'));
  return output.slice(from, next < 0 ? undefined : from + 1 + next).includes(rule);
}

async function unguarded() {
  const eslint = new ESLint({ cwd: root });
  const rules = await Promise.all(moneyed.map((file) => eslint.calculateConfigForFile(join(root, file))));
  return moneyed.filter((_, index) => !JSON.stringify(rules[index].rules[noFloats] ?? '').includes('toFixed'));
}

try {
  for (const { file, text } of planted) writeFileSync(join(root, file), text);
  const output = lint();
  const passed = planted.filter((one) => !complainsOf(output, one));
  const open = await unguarded();
  for (const { file, why } of passed) console.error(`Not refused: ${file} (${why})`);
  for (const file of open) console.error(`Floats are not forbidden in ${file}`);
  if (passed.length > 0) console.error(output);
  process.exitCode = passed.length + open.length > 0 ? 1 : 0;
  if (process.exitCode === 0)
    console.log(`${imports.length} forbidden imports and ${floats.length} floats beside money, all refused`);
} finally {
  remove();
}

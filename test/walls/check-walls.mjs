import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/**
 * The walls between the rooms are a lint rule that is skipped in silence when it finds no project graph. So forbidden imports
 * are planted, and lint, run through nx, must complain of each; a wall nobody runs into proves nothing.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const rule = '@nx/enforce-module-boundaries';

const planted = [
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
function complainsOf(output, file) {
  const from = output.indexOf(join(root, file));
  if (from < 0) return false;
  const next = output.slice(from + 1).search(new RegExp(`^(${root}|✖)`, 'm'));
  return output.slice(from, next < 0 ? undefined : from + 1 + next).includes(rule);
}

try {
  for (const { file, from, name } of planted) {
    writeFileSync(join(root, file), `import { ${name} } from '${from}';\n\nexport const planted = ${name};\n`);
  }
  const output = lint();
  const passed = planted.filter(({ file }) => !complainsOf(output, file));
  for (const { file, from, why } of passed) console.error(`Not refused: ${file} imports ${from} (${why})`);
  if (passed.length > 0) console.error(output);
  else console.log(`${planted.length} forbidden imports, all refused`);
  process.exitCode = passed.length > 0 ? 1 : 0;
} finally {
  remove();
}

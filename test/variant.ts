import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout } from '@duban/local/home';

const ROOMS = [
  'libs/domain', 'libs/config', 'libs/contracts', 'libs/database', 'libs/papers', 'libs/files',
  'activities', 'workflows', 'apps/worker', 'apps/gateway',
]; // prettier-ignore

/** One line of a release: in which file, before which line, what is inserted. */
export interface Insertion {
  file: string;
  before: string;
  line: string;
}

/** Another build of the system beside this one: the same sources with some lines inserted, compiled and bundled for itself. */
export class Variant {
  readonly root = mkdtempSync(join(tmpdir(), 'duban-variant-'));

  constructor(insertions: readonly Insertion[]) {
    for (const file of ['package.json', 'tsconfig.base.json']) cpSync(join(checkout, file), join(this.root, file));
    for (const room of ROOMS) this.copy(room);
    this.link();
    for (const insertion of insertions) this.insert(insertion);
    const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: this.root, stdio: 'pipe' });
    node(join(checkout, 'node_modules/typescript/bin/tsc'), '-b', 'apps/worker', 'apps/gateway');
    node('apps/worker/dist/bundle.js');
  }

  private copy(room: string): void {
    cpSync(join(checkout, room), join(this.root, room), {
      recursive: true,
      filter: (path) => !path.includes('node_modules') && !path.endsWith('workflows.js'),
    });
    const own = join(checkout, room, 'node_modules');
    if (existsSync(own)) symlinkSync(own, join(this.root, room, 'node_modules'));
  }

  /** The packages are shared, the rooms are its own. */
  private link(): void {
    const modules = join(this.root, 'node_modules');
    mkdirSync(join(modules, '@duban'), { recursive: true });
    for (const name of readdirSync(join(checkout, 'node_modules'))) {
      if (name !== '@duban' && !name.startsWith('.'))
        symlinkSync(join(checkout, 'node_modules', name), join(modules, name));
    }
    for (const room of ROOMS)
      symlinkSync(join(this.root, room), join(modules, '@duban', room.split('/').at(-1) ?? room));
  }

  private insert({ file, before, line }: Insertion): void {
    const path = join(this.root, file);
    const text = readFileSync(path, 'utf8');
    if (text.split(before).length !== 2) throw new Error(`${file}: not exactly one place reads ${before}`);
    writeFileSync(
      path,
      text.replace(before, () => `${line}\n${before}`),
    );
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

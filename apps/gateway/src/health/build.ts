import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Version of this build, from the room's own package.json. */
export const BUILD = (JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as { version: string })
  .version;

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { checkout } from '@duban/local/home';

const load = createRequire(join(checkout, 'test', 'servers.ts'));

/** The servers of Jest's global set-up, for a program without Jest, or for a test that must have its own. */
export const startServers = load('./start-servers.cjs') as () => Promise<void>;
export const stopServers = load('./stop-servers.cjs') as () => Promise<void>;

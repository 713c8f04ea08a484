const { fork } = require('node:child_process');
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const holder = join(__dirname, '..', 'apps', 'local', 'dist', 'test-servers.js');

/**
 * One PostgreSQL and one Temporal server for all test files, held by a process of their own (apps/local/src/test-servers.ts)
 * that ends with this one. Test files find them in DUBAN_TEST_SERVERS (apps/local/src/test-stack.ts).
 */
module.exports = async function startServers() {
  if (!existsSync(holder)) throw new Error('Build first: npm run build');
  const child = fork(holder, [], { detached: true, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const answer = await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`The test servers ended with code ${code}`)));
  });
  if (answer.problem) throw new Error(`The test servers did not start: ${answer.problem}`);
  process.env.DUBAN_TEST_SERVERS = JSON.stringify(answer.servers);
  globalThis.dubanTestServers = child;
  child.unref();
  child.channel.unref();
};

/**
 * npm start, test, build, reset, bench. Knows Node alone, because it runs before anything is installed; and this file
 * holds to the syntax of old versions, so that a too old Node is told so instead of failing on a sign it cannot read.
 */
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error('Duban needs Node 20.19 or newer; this is ' + process.versions.node + ' (' + process.execPath + ').');
  process.exit(1);
}

process.env.TZ = 'UTC';
import('./boot/commands.mjs').then(({ carryOut }) => carryOut(process.argv[2], process.argv.slice(3)));

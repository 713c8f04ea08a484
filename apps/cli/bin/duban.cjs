#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const main = join(__dirname, '../dist/main.js');
if (existsSync(main)) require(main);
else {
  process.stderr.write('duban: not built yet; run "npm run build" in the repository first.\n');
  process.exitCode = 1;
}

const preset = require('./jest.preset.cjs');

const unit = {
  ...preset,
  displayName: 'unit',
  testMatch: [
    '<rootDir>/{libs,apps}/**/*.spec.ts',
    '<rootDir>/{workflows,activities}/**/*.spec.ts',
    '<rootDir>/test/rules/**/*.spec.ts',
  ],
};

/** Stories and HTTP run against a real PostgreSQL and a real Temporal server, started once for all of them. */
const stage = {
  ...preset,
  displayName: 'stage',
  testMatch: ['<rootDir>/test/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/rules/'],
  globalSetup: '<rootDir>/test/start-servers.cjs',
  globalTeardown: '<rootDir>/test/stop-servers.cjs',
};

module.exports = { projects: [unit, stage], maxWorkers: 2, testTimeout: 120_000 };

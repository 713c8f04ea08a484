const { readdirSync, readFileSync, existsSync } = require('node:fs');
const { join } = require('node:path');

/** ESM-only packages, which Jest in CommonJS mode must down-level. */
function esmPackages(folder = join(__dirname, 'node_modules')) {
  const names = readdirSync(folder).flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(folder, name)).map((inner) => `${name}/${inner}`) : [name],
  );
  return names.filter((name) => {
    const manifest = join(folder, name, 'package.json');
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).type === 'module';
  });
}

module.exports = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@duban/source', 'node', 'node-addons', 'module-sync'] },
  transform: {
    '^.+\\.[mc]?[jt]sx?$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true, tsx: false },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages().join('|')})/)(?!.+\\.mjs$)`],
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/', '<rootDir>/.duban/'],
};

/** The engine's version, and the schema versions it wants (its schema/postgresql/v12/version.go). */
export const temporalVersion = '1.32.1';

export const schemas = [
  { database: 'temporal', name: 'postgresql/v12/temporal', version: '1.19' },
  { database: 'temporal_visibility', name: 'postgresql/v12/visibility', version: '1.14' },
] as const;

/** The oldest Go toolchain that builds it. */
export const goNeeded = '1.26.8';

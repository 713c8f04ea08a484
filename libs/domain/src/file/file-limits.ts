const MB = 1024 * 1024;

/** Trust K13, in bytes and files. */
export const FILE_LIMITS = {
  /** Of one file. */
  size: 20 * MB,
  /** Of one matter or draft. */
  files: 50,
  bytes: 500 * MB,
  /** Of one owner within 24 hours. */
  aDay: 2048 * MB,
} as const;

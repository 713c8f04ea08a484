/** What our own processes are given: this environment less npm's variables and the file variant of what is said here, always in UTC, plus what is said here. */
export function childEnvironment(
  more: Record<string, string>,
  env: NodeJS.ProcessEnv = process.env,
): Record<string, string> {
  const kept = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !/^(npm_.*|DATABASE_URL_FILE)$/i.test(entry[0]),
  );
  return { ...Object.fromEntries(kept), TZ: 'UTC', ...more };
}

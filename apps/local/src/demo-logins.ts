import { readFileSync } from 'node:fs';
import type { Home } from './home.ts';
import { say } from './say.ts';

export interface DemoLogin {
  role: string;
  login: string;
  password: string;
  unit: string | null;
}

/** What the seed left in demo-logins.json: one person of each role; the others stand in the file. */
export function showDemoLogins(home: Home): void {
  const file = home.file('demo-logins.json');
  const logins = readLogins(file);
  if (logins.length === 0) return;
  const shown = firstOfEachRole(logins);
  say('Sign in as:');
  const width = (of: (login: DemoLogin) => string) => Math.max(...shown.map((login) => of(login).length));
  const [forLogin, forPassword] = [width(({ login }) => login), width(({ password }) => password)];
  for (const { role, login, password, unit } of shown) {
    say(`  ${login.padEnd(forLogin)}  ${password.padEnd(forPassword)}  ${role}${unit ? ` (${unit})` : ''}`);
  }
  if (logins.length > shown.length) say(`  … and ${logins.length - shown.length} more in ${file}`);
}

export function firstOfEachRole(logins: readonly DemoLogin[]): DemoLogin[] {
  return logins.filter((login, at) => logins.findIndex(({ role }) => role === login.role) === at);
}

function readLogins(file: string): DemoLogin[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as DemoLogin[];
  } catch {
    return [];
  }
}

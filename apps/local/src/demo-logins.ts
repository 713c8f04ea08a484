import { readFileSync } from 'node:fs';
import type { Home } from './home.ts';
import { say } from './say.ts';

/** What the seed left in demo-logins.json (a list of objects), one line each; its own keys say what there is. */
export function showDemoLogins(home: Home): void {
  const logins = readLogins(home);
  if (logins.length === 0) return;
  say('Sign in as:');
  const rows = logins.map((login) => Object.values(login).map(String));
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, at) => Math.max(widest[at] ?? 0, shownWidth(cell))),
    [],
  );
  for (const row of rows)
    say(
      `  ${row
        .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - shownWidth(cell)))
        .join('  ')
        .trimEnd()}`,
    );
}

/** A Chinese character takes two columns of a terminal. */
function shownWidth(text: string): number {
  return [...text].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1), 0);
}

function readLogins(home: Home): Record<string, unknown>[] {
  try {
    const found: unknown = JSON.parse(readFileSync(home.file('demo-logins.json'), 'utf8'));
    return Array.isArray(found) ? (found as Record<string, unknown>[]) : [];
  } catch {
    return [];
  }
}

import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Home } from './home.ts';

/** Passwords of the database roles of this home; made once, 0600, never printed. */
export interface LocalSecrets {
  postgres: string;
  duban_owner: string;
  duban_app: string;
  temporal: string;
}

export type DatabaseRole = keyof LocalSecrets;

export function localSecrets(home: Home): LocalSecrets {
  const file = home.file('secrets.json');
  if (!existsSync(file)) {
    const made: LocalSecrets = { postgres: random(), duban_owner: random(), duban_app: random(), temporal: random() };
    writeFileSync(file, JSON.stringify(made, undefined, 2), { mode: 0o600, flag: 'wx' });
  }
  return JSON.parse(readFileSync(file, 'utf8')) as LocalSecrets;
}

/** A file of its own for what is no database password: `pepper` is mixed into every password hash, `seal-key` signs the record, `field-key` closes fields in it. */
export function secretFile(home: Home, name: 'pepper' | 'seal-key' | 'field-key'): string {
  const file = home.file(name);
  if (!existsSync(file)) writeFileSync(file, random(), { mode: 0o600, flag: 'wx' });
  return file;
}

function random(): string {
  return randomBytes(32).toString('base64url');
}

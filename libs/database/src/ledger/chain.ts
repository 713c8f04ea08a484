import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { type Desk } from '@duban/domain/desk/desk';
import { type Matter } from '@duban/domain/matter/matter';
import { stateOfDesk, stateOfMatter } from './columns.ts';

/** The chain of events that belong to no matter: sign-ins, plans, reference data. */
export const SYSTEM_CHAIN = '00000000-0000-0000-0000-000000000000';
export const FIRST_HEAD = '';

/** One line of the record. `body` is kept as the text that was hashed. */
export interface Entry {
  chain: string;
  seq: number;
  at: string;
  actor: string;
  name: string;
  for_whom: string | null;
  unit: string | null;
  ip: string | null;
  act: string;
  object: string | null;
  body: string;
  before_hash: string | null;
  after_hash: string | null;
  key: string | null;
  result: string;
  alg: string;
  prev: string;
  hash: string;
}

const HASHED = [
  'chain', 'seq', 'at', 'actor', 'name', 'for_whom', 'unit', 'ip', 'act', 'object', 'body',
  'before_hash', 'after_hash', 'key', 'result', 'alg', 'prev',
] as const; // prettier-ignore

export const sha256 = (text: string): string => hash('sha256', text, 'base64url');

/** The hash of an entry covers every field of it, the hash of the one before included. */
export const hashOf = (entry: Omit<Entry, 'hash'>): string =>
  sha256(JSON.stringify(HASHED.map((field) => entry[field])));

/** Adds the hash, which makes the entry the head of its chain. */
export const sealed = (entry: Omit<Entry, 'hash'>): Entry => ({ ...entry, hash: hashOf(entry) });

/** Fields kept as jsonb come back with their keys in another order: they are hashed in canonical JSON (RFC 8785). */
const steady = (values: unknown[]): unknown[] =>
  values.map((value) => (isJson(value) ? (canonicalize(value) ?? '') : value));

const isJson = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Fingerprint of a matter's state, desks included; what is owed to the story is no part of it. An act's two fingerprints
 * may share `texts`, those of the desks that it did not change.
 */
export const stateHash = (matter: Matter, texts?: Map<Desk, string>): string =>
  sha256(
    `[${JSON.stringify(steady(stateOfMatter(matter)))},[${matter.desks.map((desk) => textOf(matter.id, desk, texts)).join(',')}]]`,
  );

function textOf(matterId: string, desk: Desk, texts: Map<Desk, string> | undefined): string {
  const text = texts?.get(desk) ?? JSON.stringify(steady(stateOfDesk(matterId, desk)));
  texts?.set(desk, text);
  return text;
}

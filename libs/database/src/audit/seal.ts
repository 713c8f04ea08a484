import { createHmac } from 'node:crypto';

/** How far a chain had come when it was sealed. */
export type SealedHead = [chain: string, seq: number, hash: string];

/** The heads of all chains that moved since the seal before; `at` is the machine's time, to the millisecond, with offset. */
export interface Seal {
  at: string;
  /** JSON of `SealedHead[]`, kept as the text that was signed. */
  heads: string;
  /** The signature before; '' for the first seal. */
  prev: string;
  mac: string;
}

/** A seal's signature covers all of it, the one before included. The key lies outside the database. */
export const macOf = ({ at, heads, prev }: Omit<Seal, 'mac'>, key: string): string =>
  createHmac('sha256', key)
    .update(JSON.stringify([at, heads, prev]))
    .digest('base64url');

/** The heads of a seal, or undefined when what stands there is none. */
export function headsOf(seal: Pick<Seal, 'heads'>): SealedHead[] | undefined {
  try {
    const heads: unknown = JSON.parse(seal.heads);
    return Array.isArray(heads) && heads.every(isHead) ? heads : undefined;
  } catch {
    return undefined;
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const isHead = (head: unknown): head is SealedHead =>
  Array.isArray(head) && UUID.test(String(head[0])) && Number.isInteger(head[1]) && typeof head[2] === 'string';

import { createHash, randomBytes } from 'node:crypto';

/** 256 bits that mean nothing; the browser holds them, the record only their hash. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

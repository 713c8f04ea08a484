import { randomBytes } from 'node:crypto';
import { SecretBox } from './secret-box.ts';

/** A row's own key, itself closed under the installation's: with it everything that it closed is gone for good (trust §8). */
export interface OwnKey {
  closed: string;
  box: SecretBox;
}

export function newKey(box: SecretBox, place: string): OwnKey {
  const key = randomBytes(32).toString('base64url');
  return { closed: box.close(key, place), box: box.hasKey ? new SecretBox(key) : box };
}

export const keyIn = (box: SecretBox, closed: string, place: string): SecretBox =>
  box.hasKey ? new SecretBox(box.open(closed, place)) : box;

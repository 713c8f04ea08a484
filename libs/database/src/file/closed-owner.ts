import { type SecretBox } from '../secret/secret-box.ts';

/** In whose name a closed file is kept: a fingerprint of who its owner is. */
export const closedOwner = (box: SecretBox, owner: string): string => box.fingerprint(owner, 'file owner');

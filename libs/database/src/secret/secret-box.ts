import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const SEALED = 'gcm1';
const PLAIN = 'plain';
const IV = 12;
const TAG = 16;

/**
 * Fields that nobody should read who reads the database: AES-256-GCM under a key from outside it. `place` (table, column,
 * row) is authenticated too, so that a value copied into another row does not open. Without a key (a trial, a test) a
 * value is kept as it is, and says so.
 */
export class SecretBox {
  readonly #key: Buffer | undefined;
  readonly #keyId: string;

  constructor(secret: string | undefined) {
    this.#key = secret === undefined ? undefined : createHash('sha256').update(secret).digest();
    this.#keyId = this.#key === undefined ? '' : createHash('sha256').update(this.#key).digest('hex').slice(0, 8);
  }

  get hasKey(): boolean {
    return this.#key !== undefined;
  }

  close(text: string, place: string): string {
    if (this.#key === undefined) return `${PLAIN}:${text}`;
    const iv = randomBytes(IV);
    const cipher = createCipheriv(ALGORITHM, this.#key, iv).setAAD(this.#about(place));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return `${SEALED}:${this.#keyId}:${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`;
  }

  /** @throws when the key is another one or missing, or the value was changed or comes from another place. */
  open(value: string, place: string): string {
    if (value.startsWith(`${PLAIN}:`)) return value.slice(PLAIN.length + 1);
    const [algorithm, keyId, sealed = ''] = value.split(':');
    if (algorithm !== SEALED || this.#key === undefined || keyId !== this.#keyId)
      throw new Error('sealed with another key');
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv(ALGORITHM, this.#key, bytes.subarray(0, IV), { authTagLength: TAG });
    decipher.setAAD(this.#about(place)).setAuthTag(bytes.subarray(IV, IV + TAG));
    return decipher.update(bytes.subarray(IV + TAG), undefined, 'utf8') + decipher.final('utf8');
  }

  #about(place: string): Buffer {
    return Buffer.from(`${place}|${this.#keyId}|${SEALED}`);
  }
}

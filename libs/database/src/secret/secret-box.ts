import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

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
    return `${SEALED}:${this.#keyId}:${this.closeBytes(Buffer.from(text, 'utf8'), place).toString('base64url')}`;
  }

  /** The same for bytes: 12 of the nonce, 16 of the tag, then as many as there were. Without a key they stay as they are. */
  closeBytes(bytes: Buffer, place: string): Buffer {
    if (this.#key === undefined) return bytes;
    const iv = randomBytes(IV);
    const cipher = createCipheriv(ALGORITHM, this.#key, iv).setAAD(this.#about(place));
    const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
  }

  /** @throws when the key is another one or missing, or the value was changed or comes from another place. */
  open(value: string, place: string): string {
    if (value.startsWith(`${PLAIN}:`)) return value.slice(PLAIN.length + 1);
    const [algorithm, keyId, sealed = ''] = value.split(':');
    if (algorithm !== SEALED || this.#key === undefined || keyId !== this.#keyId)
      throw new Error('sealed with another key');
    return this.openBytes(Buffer.from(sealed, 'base64url'), place).toString('utf8');
  }

  /** @throws as `open` does. */
  openBytes(bytes: Buffer, place: string): Buffer {
    if (this.#key === undefined) return bytes;
    const decipher = createDecipheriv(ALGORITHM, this.#key, bytes.subarray(0, IV), { authTagLength: TAG });
    decipher.setAAD(this.#about(place)).setAuthTag(bytes.subarray(IV, IV + TAG));
    return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]);
  }

  /** By which something is found again that nobody may read: the same for the same text and purpose, and no way back. */
  fingerprint(text: string, purpose: string): string {
    return createHmac('sha256', this.#key ?? '')
      .update(`${purpose}|${text}`)
      .digest('base64url');
  }

  #about(place: string): Buffer {
    return Buffer.from(`${place}|${this.#keyId}|${SEALED}`);
  }
}

import { randomUUID } from 'node:crypto';
import { type Actor, type Answer } from '../actor.ts';

export interface FormWish {
  key?: string;
  fields?: Record<string, string>;
  /** The file's head as it stands in the form, instead of its name. */
  head?: string;
}

const BOUNDARY = 'b-0123456789';

/** A form of one file, byte by byte: a name may hold anything, which no client of ours would send. */
export function formOf(name: string, bytes: Buffer, { fields = {}, head }: FormWish = {}): Buffer {
  const encoded = encodeURIComponent(wellFormed(name)).replace(
    /['()*!]/g,
    (one) => `%${one.charCodeAt(0).toString(16)}`,
  );
  const before = Object.entries(fields).map(
    ([field, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  );
  const disposition = head ?? `form-data; name="file"; filename*=UTF-8''${encoded}`;
  return Buffer.concat([
    Buffer.from(
      `${before.join('')}--${BOUNDARY}\r\nContent-Disposition: ${disposition}\r\nContent-Type: application/octet-stream\r\n\r\n`,
    ),
    bytes,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);
}

export const formHeaders = (actor: Actor, key: string = randomUUID()): Record<string, string> => ({
  ...actor.headers,
  'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
  'idempotency-key': key,
});

/** Uploads as somebody, with whatever it is answered. */
export async function upload(actor: Actor, name: string, bytes: Buffer, wish: FormWish = {}): Promise<Answer> {
  const response = await fetch(`${actor.url}/api/files`, {
    method: 'POST',
    headers: formHeaders(actor, wish.key),
    body: new Uint8Array(formOf(name, bytes, wish)),
  });
  return { status: response.status, body: JSON.parse(await response.text()) };
}

/** Half a pair cannot be sent: it arrives as what a decoder puts in its place. */
const wellFormed = (text: string): string => Buffer.from(text).toString();

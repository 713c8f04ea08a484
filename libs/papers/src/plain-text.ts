import iconv from 'iconv-lite';
import { whyNotChinese } from './likely-chinese.ts';
import { type TextReading, unreadable } from './text-reading.ts';

/** Text that begins with a byte order mark of UTF-16; nothing where there is none. */
export function utf16Text(bytes: Uint8Array): TextReading | undefined {
  const encoding = utf16Of(bytes);
  if (!encoding) return undefined;
  const text = decoded(bytes, encoding);
  if (text === undefined) return unreadable('encoding', `damaged ${encoding}`);
  const nul = text.indexOf('\0');
  return nul < 0 ? { ok: text, encoding } : unreadable('binary', `NUL at character ${nul} of ${encoding}`);
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** UTF-8 where every byte agrees with it, else GB18030 (国标) where it makes likely Chinese: any bytes almost do. */
export function plainText(bytes: Uint8Array): TextReading {
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== undefined) return { ok: utf8, encoding: 'utf-8' };
  const text = iconv.decode(bytes, 'gb18030').replace(/^\ufeff/, '');
  const doubt = whyNotChinese(bytes, text);
  if (doubt === undefined) return { ok: text, encoding: 'gb18030' };
  return unreadable('encoding', `not UTF-8 (byte ${firstBadByte(bytes)}), not GB18030 (${doubt})`);
}

/** Without its byte order mark; nothing when a byte does not fit. */
function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Where UTF-8 breaks off, counted from 0. */
function firstBadByte(bytes: Uint8Array): number {
  const [sound = ''] = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\ufffd', 1);
  return Buffer.byteLength(sound);
}

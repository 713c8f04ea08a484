import { fileTypeFromBuffer } from 'file-type';
import { docxText } from './docx-text.ts';
import { plainText, utf16Text } from './plain-text.ts';
import { type TextReading, unreadable } from './text-reading.ts';

const MOST_BYTES = 10 * 1024 * 1024;
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/**
 * The words of an uploaded document (公文正文): plain text in UTF-8, UTF-16 with a byte order mark or GB18030, or Word
 * (.docx). The content decides; of the name only `.docx` counts, for what is called so must be Word. Line ends are left
 * as they are, a byte order mark is taken off. `encoding` is 'utf-8', 'utf-16le', 'utf-16be', 'gb18030' or 'docx'.
 */
export async function readTextDocument(bytes: Uint8Array, fileName: string): Promise<TextReading> {
  if (bytes.length === 0) return unreadable('empty', '0 bytes');
  if (bytes.length > MOST_BYTES) return unreadable('too-large', `${bytes.length} bytes, at most ${MOST_BYTES}`);
  const reading = await byContent(bytes, /\.docx$/i.test(fileName.trim()));
  return 'ok' in reading && !hasWords(reading.ok) ? unreadable('empty', 'white space only') : reading;
}

async function byContent(bytes: Uint8Array, isNamedDocx: boolean): Promise<TextReading> {
  if (ZIP.every((byte, place) => bytes[place] === byte)) return docxText(bytes, isNamedDocx);
  const wide = utf16Text(bytes);
  const foreign = wide ? undefined : await notText(bytes);
  if (isNamedDocx) return unreadable('docx-broken', `not a zip: ${foreign ?? 'plain text'}`);
  if (foreign) return unreadable('binary', foreign);
  return wide ?? plainText(bytes);
}

/** A mark that files of another kind begin with, or a NUL byte, which no text in eight bits holds. */
async function notText(bytes: Uint8Array): Promise<string | undefined> {
  const kind = await fileTypeFromBuffer(bytes);
  if (kind) return kind.mime;
  const nul = bytes.indexOf(0);
  return nul < 0 ? undefined : `NUL at byte ${nul}`;
}

/** Whether anything stands in it that is seen. */
function hasWords(text: string): boolean {
  return /[^\s\p{Cc}\p{Cf}]/u.test(text);
}

import { crc32 } from 'node:zlib';
import { type Entry, type ZipFile } from 'yauzl';
import { type Refusal, refused } from '@duban/domain/refusal';

/** XML that is parsed as a whole by whoever opens the document. */
const LONGEST_TEXT = 64 * 1024 * 1024;

/** A part of a package, unpacked; `text` if it is XML. */
export interface Part {
  name: string;
  content: Buffer;
  text?: string;
}
export type PartReading = Part | Refusal;

/** Unpacks a part; never more than was declared, nor than is left of what the whole may have. */
export async function readPart(zip: ZipFile, entry: Entry, most: number): Promise<PartReading> {
  if (entry.uncompressedSize > most) return refused('file.unpacks-too-large');
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  const content = Buffer.concat(chunks);
  if (crc32(content) !== entry.crc32) return refused('file.damaged');
  const name = entry.fileName;
  if (!/\.(xml|rels|vml)$/i.test(name) && !content.subarray(0, 200).includes('<?xml')) return { name, content };
  return content.length > LONGEST_TEXT ? refused('file.unpacks-too-large') : { name, content, text: plainXml(content) };
}

/** XML as its readers understand it: in two-byte characters too, with characters that are written as numbers. */
function plainXml(content: Buffer): string {
  const number = /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi;
  return decoded(content).replace(number, (_all, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** Marks of the order of two bytes. */
const [LITTLE, BIG] = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];

function decoded(content: Buffer): string {
  const [first, second] = content;
  const isLittle = second === 0 || content.subarray(0, 2).equals(LITTLE);
  const isBig = first === 0 || content.subarray(0, 2).equals(BIG);
  const even = content.subarray(0, content.length & ~1);
  if (isLittle) return even.toString('utf16le');
  return isBig ? Buffer.from(even).swap16().toString('utf16le') : content.toString('utf8');
}

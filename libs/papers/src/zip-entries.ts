import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';

/** One file of a zip, as its table of contents declares it. Sizes in bytes. */
export interface ZipEntry {
  name: string;
  size: number;
  packed: number;
  crc: number;
  isPacked: boolean;
  /** Where its own head begins. */
  at: number;
}

const END = Buffer.from('PK\x05\x06', 'latin1');
const [HEAD, LISTED] = [0x04034b50, 0x02014b50];
const [HEAD_LENGTH, LISTED_LENGTH, END_LENGTH] = [30, 46, 22];
const MOST_ENTRIES = 2000;
const [STORED, DEFLATED, ENCRYPTED] = [0, 8, 1];

/**
 * The table of contents of a zip. Nothing when it is not plain: more than one volume, zip64, a password, another packing
 * than deflate, anything between the table and its end, or more than 2,000 files.
 */
export function zipEntries(zip: Buffer): ZipEntry[] | undefined {
  const end = zip.lastIndexOf(END);
  if (end < 0 || end + END_LENGTH > zip.length) return undefined;
  const [count, at] = [zip.readUInt16LE(end + 10), zip.readUInt32LE(end + 16)];
  if (count > MOST_ENTRIES || at + zip.readUInt32LE(end + 12) !== end) return undefined;
  const entries: ZipEntry[] = [];
  let place = at;
  while (entries.length < count) {
    const found = listedAt(zip, place, end);
    if (!found) return undefined;
    entries.push(found.entry);
    place = found.next;
  }
  return place === end ? entries : undefined;
}

function listedAt(zip: Buffer, place: number, end: number): { entry: ZipEntry; next: number } | undefined {
  if (place + LISTED_LENGTH > end || zip.readUInt32LE(place) !== LISTED) return undefined;
  const [flags, method] = [zip.readUInt16LE(place + 8), zip.readUInt16LE(place + 10)];
  if (flags & ENCRYPTED || (method !== STORED && method !== DEFLATED)) return undefined;
  const nameEnd = place + LISTED_LENGTH + zip.readUInt16LE(place + 28);
  const entry = {
    name: zip.toString('utf8', place + LISTED_LENGTH, nameEnd),
    size: zip.readUInt32LE(place + 24),
    packed: zip.readUInt32LE(place + 20),
    crc: zip.readUInt32LE(place + 16),
    isPacked: method === DEFLATED,
    at: zip.readUInt32LE(place + 42),
  };
  return { entry, next: nameEnd + zip.readUInt16LE(place + 30) + zip.readUInt16LE(place + 32) };
}

/** What the entry holds; nothing when it is not what was declared. No more is unpacked than the declared size. */
export async function unpacked(zip: Buffer, entry: ZipEntry): Promise<Buffer | undefined> {
  const { at, packed, size, crc, isPacked } = entry;
  if (at + HEAD_LENGTH > zip.length || zip.readUInt32LE(at) !== HEAD) return undefined;
  const from = at + HEAD_LENGTH + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  const inside = zip.subarray(from, from + packed);
  const content = isPacked ? await inflated(inside, size) : inside;
  return content?.length === size && crc32(content) === crc ? content : undefined;
}

async function inflated(bytes: Buffer, size: number): Promise<Buffer | undefined> {
  try {
    return await promisify(inflateRaw)(bytes, { maxOutputLength: Math.max(size, 1) });
  } catch {
    return undefined;
  }
}

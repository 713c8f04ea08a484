import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a zip; what stands beside name and content is for zips that lie. */
export interface ZipPart {
  name: string | Buffer;
  content: Buffer | string;
  method?: number;
  flags?: number;
  attributes?: number;
  ownName?: string;
  ownSize?: number;
  size?: number;
  crc?: number;
  packed?: Buffer;
  extra?: Buffer;
  sizesFollow?: boolean;
}

export interface ZipWish {
  before?: Buffer;
  between?: Buffer;
  beforeTable?: Buffer;
  comment?: string;
  count?: number;
}

/** A zip as a program would write it, or as nobody should. */
export function zipOf(parts: readonly ZipPart[], wish: ZipWish = {}): Buffer {
  const { before = Buffer.alloc(0), between = Buffer.alloc(0), beforeTable = Buffer.alloc(0), comment = '' } = wish;
  const chunks: Buffer[] = [before];
  const table: Buffer[] = [];
  let place = before.length;
  for (const part of parts) {
    const { head, listed } = written(part, place);
    chunks.push(head, between);
    place += head.length + between.length;
    table.push(listed);
  }
  chunks.push(beforeTable);
  const directory = Buffer.concat(table);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(wish.count ?? parts.length, 8);
  end.writeUInt16LE(wish.count ?? parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(place + beforeTable.length, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...chunks, directory, end, Buffer.from(comment)]);
}

function written(part: ZipPart, place: number): { head: Buffer; listed: Buffer } {
  const content = Buffer.from(part.content as string);
  const method = part.method ?? 8;
  const packed = part.packed ?? (method === 8 ? deflateRawSync(content) : content);
  const flags = (part.flags ?? 0x800) | (part.sizesFollow ? 8 : 0);
  const [crc, size] = [part.crc ?? crc32(content), part.size ?? content.length];
  const name = Buffer.from(part.name as string);
  const ownName = Buffer.from(part.ownName ?? name);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(flags, 6);
  head.writeUInt16LE(method, 8);
  head.writeUInt32LE(part.sizesFollow ? 0 : crc, 14);
  head.writeUInt32LE(part.sizesFollow ? 0 : packed.length, 18);
  head.writeUInt32LE(part.sizesFollow ? 0 : (part.ownSize ?? size), 22);
  head.writeUInt16LE(ownName.length, 26);
  const after = Buffer.alloc(part.sizesFollow ? 16 : 0);
  if (part.sizesFollow)
    [0x08074b50, crc, packed.length, size].forEach((value, at) => after.writeUInt32LE(value, at * 4));
  const extra = part.extra ?? Buffer.alloc(0);
  const listed = Buffer.alloc(46);
  listed.writeUInt32LE(0x02014b50, 0);
  listed.writeUInt16LE(0x0314, 4);
  listed.writeUInt16LE(20, 6);
  listed.writeUInt16LE(flags, 8);
  listed.writeUInt16LE(method, 10);
  listed.writeUInt32LE(crc, 16);
  listed.writeUInt32LE(packed.length, 20);
  listed.writeUInt32LE(size, 24);
  listed.writeUInt16LE(name.length, 28);
  listed.writeUInt16LE(extra.length, 30);
  listed.writeUInt32LE(part.attributes ?? (0o100644 << 16) >>> 0, 38);
  listed.writeUInt32LE(place, 42);
  return { head: Buffer.concat([head, ownName, packed, after]), listed: Buffer.concat([listed, name, extra]) };
}

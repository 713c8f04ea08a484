import { crc32 } from 'node:zlib';
import { type Refusal, refused } from '@duban/domain/refusal';
import { sizeProblem } from './pixels.ts';
import { endsAsZip, isPage } from './stowaway.ts';

const SIGNATURE = 8;
/** Length, name and check sum of a chunk. */
const AROUND = 12;
const SIZE_LENGTH = 13;
const PICTURE = 'IDAT';
const LARGEST_TEXT = 1024 * 1024;

interface Chunk {
  name: string;
  data: Buffer;
}

/** A PNG: whole chunks with right check sums from the size to the end, and nothing after it. */
export function pngProblem(bytes: Buffer): Refusal | undefined {
  let place = SIGNATURE;
  for (let last = ''; last !== 'IEND';) {
    const chunk = chunkAt(bytes, place);
    if (!chunk || (last === '' && chunk.name !== 'IHDR')) return refused('file.damaged');
    const problem = chunkProblem(chunk);
    if (problem) return problem;
    last = chunk.name;
    place += AROUND + chunk.data.length;
  }
  return place < bytes.length || endsAsZip(bytes) ? refused('file.trailing-data') : undefined;
}

function chunkAt(bytes: Buffer, place: number): Chunk | undefined {
  if (place + AROUND > bytes.length) return undefined;
  const end = place + 8 + bytes.readUInt32BE(place);
  if (end + 4 > bytes.length) return undefined;
  if (crc32(bytes.subarray(place + 4, end)) !== bytes.readUInt32BE(end)) return undefined;
  return { name: bytes.toString('latin1', place + 4, place + 8), data: bytes.subarray(place + 8, end) };
}

function chunkProblem({ name, data }: Chunk): Refusal | undefined {
  if (name === PICTURE) return undefined;
  if (name !== 'IHDR') return data.length > LARGEST_TEXT || isPage(data) ? refused('file.trailing-data') : undefined;
  return data.length === SIZE_LENGTH
    ? sizeProblem(data.readUInt32BE(0), data.readUInt32BE(4))
    : refused('file.damaged');
}

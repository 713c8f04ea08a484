import { type Entry, type ZipFile } from 'yauzl';
import { type Refusal, refused } from '@duban/domain/refusal';
import { type Listed } from './listed.ts';

const END_LENGTH = 22;
/** A part's sizes may follow it: with or without a mark. */
const AFTERWARDS: readonly number[] = [0, 12, 16];
const SIZES_FOLLOW = 8;

/**
 * Whether part lies beside part from the first byte to the table of contents, and nothing after it: what readers skip could
 * be another file. Each part's own head must say what the table says, because some readers believe the one, some the other.
 */
export async function layoutProblem(bytes: Buffer, zip: ZipFile, listed: Listed): Promise<Refusal | undefined> {
  if (zip.comment.length > 0 || listed.to !== bytes.length - END_LENGTH) return refused('file.trailing-data');
  const inOrder = listed.entries.toSorted((one, other) => at(one) - at(other));
  if ((at(inOrder[0]) ?? listed.from) !== 0) return refused('file.trailing-data');
  for (const [index, entry] of inOrder.entries()) {
    const problem = await gapProblem(zip, entry, at(inOrder[index + 1]) ?? listed.from);
    if (problem) return problem;
  }
  return undefined;
}

async function gapProblem(zip: ZipFile, entry: Entry, next: number): Promise<Refusal | undefined> {
  const end = await endOf(zip, entry);
  if (end === undefined) return refused('file.unsafe-archive');
  if (end > next) return refused('file.unpacks-too-large');
  const mayFollow = (entry.generalPurposeBitFlag & SIZES_FOLLOW) !== 0;
  return (mayFollow ? AFTERWARDS : [0]).includes(next - end) ? undefined : refused('file.trailing-data');
}

function at(entry: Entry): number;
function at(entry: Entry | undefined): number | undefined;
function at(entry: Entry | undefined): number | undefined {
  return entry?.relativeOffsetOfLocalHeader;
}

/** Where a part ends; nothing when its own head contradicts the table. */
async function endOf(zip: ZipFile, entry: Entry): Promise<number | undefined> {
  const head = await zip.readLocalFileHeaderPromise(entry);
  const sizesFollow = (head.generalPurposeBitFlag & SIZES_FOLLOW) !== 0;
  const says = [head.crc32, head.compressedSize, head.uncompressedSize];
  const listed = [entry.crc32, entry.compressedSize, entry.uncompressedSize];
  const agree = says.every((value, index) => value === listed[index] || (sizesFollow && value === 0));
  const same =
    head.fileName.equals(entry.fileNameRaw) &&
    head.compressionMethod === entry.compressionMethod &&
    head.generalPurposeBitFlag === entry.generalPurposeBitFlag;
  return agree && same ? head.fileDataStart + entry.compressedSize : undefined;
}

import { type Entry } from 'yauzl';
import { type Refusal, refused } from '@duban/domain/refusal';

const MOST_UNPACKED = 200 * 1024 * 1024;
/** Packed a hundred times smaller is no document; small parts of zeros may be. */
const [MOST_RATIO, SMALL] = [100, 1024 * 1024];
const [STORED, DEFLATED] = [0, 8];
/** Flags of strong encryption and of a hidden table. */
const HIDDEN = 0x2040;
/** Kind of a file in the upper half of the attributes, as Unix writes it. */
const [KIND, PLAIN_FILE, FOLDER] = [0o170000, 0o100000, 0o040000];
/** As yauzl lets it through: parts of a path that lead elsewhere, and what another system reads as one. */
const BAD_NAME = /^[\\/]|(?:^|[\\/])\.{1,2}(?:[\\/]|$)|[\\:\p{Cc}\p{Cf}\uFFFD]|[. ](?:\/|$)/u;

/** Why a package must not be unpacked, by what its table of contents says of the parts. */
export function listProblem(entries: readonly Entry[]): Refusal | undefined {
  for (const entry of entries) {
    const problem = entryProblem(entry);
    if (problem) return problem;
  }
  const names = new Set(entries.map(({ fileName }) => fileName.normalize('NFKC').toLowerCase()));
  if (names.size < entries.length) return refused('file.unsafe-archive');
  const sum = (size: (entry: Entry) => number) => entries.reduce((total, entry) => total + size(entry), 0);
  const unpacked = sum(({ uncompressedSize }) => uncompressedSize);
  return isBomb(
    unpacked,
    sum(({ compressedSize }) => compressedSize),
  ) || unpacked > MOST_UNPACKED
    ? refused('file.unpacks-too-large')
    : undefined;
}

function entryProblem(entry: Entry): Refusal | undefined {
  if (entry.isEncrypted() || entry.generalPurposeBitFlag & HIDDEN) return refused('file.password');
  if (isSpecial(entry) || BAD_NAME.test(entry.fileName)) return refused('file.unsafe-archive');
  return isBomb(entry.uncompressedSize, entry.compressedSize) ? refused('file.unpacks-too-large') : undefined;
}

/** A link, a device, or packed as no document is. */
function isSpecial({ externalFileAttributes, compressionMethod }: Entry): boolean {
  const kind = (externalFileAttributes >>> 16) & KIND;
  return ![0, PLAIN_FILE, FOLDER].includes(kind) || ![STORED, DEFLATED].includes(compressionMethod);
}

const isBomb = (unpacked: number, packed: number): boolean => unpacked > SMALL && unpacked > packed * MOST_RATIO;

import { type Refusal, refused } from '@duban/domain/refusal';
import { forbiddenIn } from './pdf-names.ts';
import { pdfObjects } from './pdf-objects.ts';
import { objectStreamProblem } from './pdf-streams.ts';
import { endsAsZip, isPage } from './stowaway.ts';

const HEAD = /^%PDF-[12]\.\d[\s%]/;
/** `startxref`, an offset, the end mark, and after it white space only. */
const TAIL = /startxref[\s\0]+(\d{1,10})[\s\0]+%%EOF[\s\0]*$/;
const TAIL_LENGTH = 2048;
const END = '%%EOF';
const TABLE = /^[\s\0]*(?:xref[\s\0]|\d+[\s\0]+\d+[\s\0]+obj)/;
/** As much of the beginning as is looked at by whoever guesses types. */
const BEGINNING = 1024;

/** A PDF that is nothing else besides, that is whole, and in which nothing runs, opens or hides. */
export function pdfProblem(bytes: Buffer): Refusal | undefined {
  const text = bytes.toString('latin1');
  if (!HEAD.test(text.slice(0, 12))) return refused('file.damaged');
  if (isMoreBesides(bytes, text)) return refused('file.trailing-data');
  if (!isWhole(text)) return refused('file.damaged');
  return nameProblem(text) ?? objectProblem(bytes, text);
}

/** A page in its head, another head, something after its end, a zip's end. */
function isMoreBesides(bytes: Buffer, text: string): boolean {
  const end = text.lastIndexOf(END);
  const isFollowed = end >= 0 && /[^\s\0]/.test(text.slice(end + END.length));
  return isFollowed || text.includes('%PDF-', 1) || isPage(bytes.subarray(0, BEGINNING)) || endsAsZip(bytes);
}

/** It ends as a PDF ends, and its table of contents stands where the end says. */
function isWhole(text: string): boolean {
  const table = TAIL.exec(text.slice(-TAIL_LENGTH))?.[1];
  const at = Number(table);
  return table !== undefined && at < text.length && TABLE.test(text.slice(at, at + 40));
}

function nameProblem(text: string): Refusal | undefined {
  const what = forbiddenIn(text);
  if (what === 'Encrypt') return refused('file.password');
  return what === undefined ? undefined : refused('file.active-content', { what });
}

function objectProblem(bytes: Buffer, text: string): Refusal | undefined {
  let unpacked = 0;
  for (const object of pdfObjects(text)) {
    if (object === 'endless') return refused('file.not-examined');
    if (object.names.includes('JS')) return refused('file.active-content', { what: 'JS' });
    if (object.streamAt === undefined || !object.names.includes('First')) continue;
    const found = objectStreamProblem(bytes.subarray(object.streamAt), object.dictionary, unpacked);
    if ('refusal' in found) return found.refusal;
    unpacked += found.unpacked;
  }
  return undefined;
}

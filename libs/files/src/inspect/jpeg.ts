import { type Refusal, refused } from '@duban/domain/refusal';
import { sizeProblem } from './pixels.ts';
import { endsAsZip, isPage } from './stowaway.ts';

const [END, SCAN] = [0xd9, 0xda];
/** Frames, without the tables that lie between their numbers (DHT, JPG, DAC). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Comments and what programs leave: text in which nothing else must hide. */
const isText = (marker: number): boolean => marker === 0xfe || (marker >= 0xe0 && marker <= 0xef);
/** Within a scan: stuffed bytes and restarts. */
const isOfScan = (marker: number): boolean => marker === 0 || (marker >= 0xd0 && marker <= 0xd7);

/** A JPEG: segment by segment to its end mark, with a size, and nothing after it. */
export function jpegProblem(bytes: Buffer): Refusal | undefined {
  let isSized = false;
  for (const { marker, data, end } of segments(bytes)) {
    if (marker === END) return isSized ? afterEnd(bytes, end) : refused('file.damaged');
    const problem = segmentProblem(marker, data);
    if (problem) return problem;
    isSized ||= isFrame(marker);
  }
  return refused('file.damaged');
}

interface Segment {
  marker: number;
  data: Buffer;
  end: number;
}

/** One after the other, until the end mark or where the form breaks. */
function* segments(bytes: Buffer): Generator<Segment> {
  for (let place = 2; ;) {
    const at = afterFill(bytes, place);
    const marker = bytes[at] === 0xff ? bytes[at + 1] : undefined;
    if (marker === END) return yield { marker, data: bytes.subarray(at, at), end: at + 2 };
    const end = segmentEnd(bytes, at);
    if (marker === undefined || end === undefined) return;
    yield { marker, data: bytes.subarray(at + 4, end), end };
    place = marker === SCAN ? scanEnd(bytes, end) : end;
  }
}

/** A marker may be led in by any number of ones. */
function afterFill(bytes: Buffer, from: number): number {
  let place = from;
  while (bytes[place] === 0xff && bytes[place + 1] === 0xff) place += 1;
  return place;
}

function segmentEnd(bytes: Buffer, place: number): number | undefined {
  if (place + 4 > bytes.length) return undefined;
  const length = bytes.readUInt16BE(place + 2);
  const end = place + 2 + length;
  return length >= 2 && end < bytes.length ? end : undefined;
}

function segmentProblem(marker: number, data: Buffer): Refusal | undefined {
  if (isFrame(marker))
    return data.length < 6 ? refused('file.damaged') : sizeProblem(data.readUInt16BE(3), data.readUInt16BE(1));
  return isText(marker) && isPage(data) ? refused('file.trailing-data') : undefined;
}

/** Where the next marker stands that ends the picture's own bytes. */
function scanEnd(bytes: Buffer, from: number): number {
  let place = bytes.indexOf(0xff, from);
  while (place >= 0 && isOfScan(bytes[place + 1] ?? END)) place = bytes.indexOf(0xff, place + 2);
  return place < 0 ? bytes.length : place;
}

function afterEnd(bytes: Buffer, end: number): Refusal | undefined {
  const rest = bytes.subarray(end);
  return rest.some((byte) => byte !== 0) || endsAsZip(bytes) ? refused('file.trailing-data') : undefined;
}

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
  for (let place = 2; ;) {
    const marker = markerAt(bytes, place);
    if (marker === END && isSized) return afterEnd(bytes, place + 2);
    const end = marker === undefined || marker === END ? undefined : segmentEnd(bytes, place);
    if (marker === undefined || end === undefined) return refused('file.damaged');
    const problem = segmentProblem(marker, bytes.subarray(place + 4, end));
    if (problem) return problem;
    isSized ||= isFrame(marker);
    place = marker === SCAN ? scanEnd(bytes, end) : end;
  }
}

const markerAt = (bytes: Buffer, place: number): number | undefined =>
  bytes[place] === 0xff ? bytes[place + 1] : undefined;

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

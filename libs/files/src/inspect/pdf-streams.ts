import { constants, inflateSync } from 'node:zlib';
import { type Refusal, refused } from '@duban/domain/refusal';
import { forbiddenIn, plainName } from './pdf-names.ts';

/** Bytes that all object streams of a file may hold. */
const MOST_UNPACKED = 100 * 1024 * 1024;
const FILTER = /\/(?:Filter|F)[\0\t\n\f\r ]*(\[[^\]]*\]|\/[^\0\t\n\f\r /<>[\](){}%]+|\d+[^/]*R)/g;
const PLAIN_FLATE = /^\[?[\0\t\n\f\r ]*\/(?:FlateDecode|Fl)[\0\t\n\f\r ]*\]?$/;
/** Written row by row with differences: no program does that to objects, and a name would not be found in them. */
const PREDICTED = /\/Predictor[\0\t\n\f\r ]*(?!1[^0-9])/;
/** The two letters under which a script stands. */
const SCRIPT = /\/JS(?=[\0\t\n\f\r /<>[\](){}%])/;

/** 对象流: objects that stand packed in a stream. What cannot be looked into does not come in. */
export function objectStreamProblem(
  body: Buffer,
  dictionary: string,
  before: number,
): { refusal: Refusal } | { unpacked: number } {
  const plain = plainName(dictionary);
  const filters = [...plain.matchAll(FILTER)].map(([, filter = '']) => filter);
  // Unpacked objects were seen with the rest of the file.
  if (filters.length === 0) return { unpacked: 0 };
  if (!filters.every((filter) => PLAIN_FLATE.test(filter)) || PREDICTED.test(plain))
    return { refusal: refused('file.not-examined') };
  return scanned(body, MOST_UNPACKED - before);
}

function scanned(body: Buffer, most: number): { refusal: Refusal } | { unpacked: number } {
  const objects = inflated(body, most);
  if (objects === 'too-large') return { refusal: refused('file.unpacks-too-large') };
  if (objects === undefined) return { refusal: refused('file.damaged') };
  const text = objects.toString('latin1');
  const what = forbiddenIn(text) ?? (SCRIPT.test(plainName(text)) ? 'JS' : undefined);
  return what === undefined ? { unpacked: objects.length } : { refusal: refused('file.active-content', { what }) };
}

function inflated(body: Buffer, most: number): Buffer | 'too-large' | undefined {
  try {
    return inflateSync(body, { maxOutputLength: Math.max(most, 1), finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : undefined;
  }
}

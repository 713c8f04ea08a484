import { plainName } from './pdf-names.ts';

/** A dictionary that begins an object: its names as meant, and where its stream begins if it has one. */
export interface PdfObject {
  dictionary: string;
  names: string[];
  streamAt?: number;
}

/** Longest dictionary that is read; none that a program writes comes near. */
const LONGEST = 1024 * 1024;
const BEFORE_STREAM = 4096;
const BEGINS = /(?<![A-Za-z])obj(?:[\0\t\n\f\r ]|%[^\r\n]*[\r\n])*(?=<<)/g;
const STREAM = /^(?:[\0\t\n\f\r ]|%[^\r\n]*[\r\n])*stream[ \t]*(?:\r\n|\n|\r)/;
/** What a dictionary is made of: brackets, text in brackets, numbers in hexadecimal, comments, names, all else. */
const TOKEN = /<<|>>|\(|<[^<>]*>|%[^\r\n]*|\/[^\0\t\n\f\r /<>[\](){}%]*|[^<>(%/]+|[<>]/y;

/**
 * Every dictionary that follows the word `obj` anywhere in the file, inside other streams too: a reader goes where the table
 * of contents points, not from top to bottom. `endless` instead of one that is longer than any.
 */
export function* pdfObjects(text: string): Generator<PdfObject | 'endless'> {
  for (const { index, 0: begins } of text.matchAll(BEGINS)) {
    const from = index + begins.length;
    const names: string[] = [];
    const end = dictionaryEnd(text, from, names);
    if (end === 'endless') yield end;
    else if (end !== undefined) yield objectOf(text, { from, end, names });
  }
}

/** Where a dictionary ends; its names are gathered on the way. */
function dictionaryEnd(text: string, from: number, names: string[]): number | 'endless' | undefined {
  let [place, depth] = [from, 0];
  do {
    if (place - from > LONGEST) return 'endless';
    const token = tokenAt(text, place);
    if (token === undefined) return undefined;
    place = token === '(' ? textEnd(text, place) : place + token.length;
    if (token.startsWith('/')) names.push(plainName(token.slice(1)));
    depth += DEEPER[token] ?? 0;
  } while (depth > 0);
  return place;
}

const DEEPER: Readonly<Record<string, number>> = { '<<': 1, '>>': -1 };

function tokenAt(text: string, place: number): string | undefined {
  TOKEN.lastIndex = place;
  return TOKEN.exec(text)?.[0];
}

function objectOf(text: string, { from, end, names }: { from: number; end: number; names: string[] }): PdfObject {
  const dictionary = text.slice(from, end);
  const stream = STREAM.exec(text.slice(end, end + BEFORE_STREAM))?.[0].length;
  return stream === undefined ? { dictionary, names } : { dictionary, names, streamAt: end + stream };
}

/** Text stands in round brackets, which may nest; a backslash takes the next character's meaning away. */
function textEnd(text: string, from: number): number {
  let depth = 0;
  for (let place = from; place < text.length; place++) {
    const character = text[place];
    if (character === '\\') place += 1;
    else if (character === '(') depth += 1;
    else if (character === ')' && --depth === 0) return place + 1;
  }
  return text.length;
}

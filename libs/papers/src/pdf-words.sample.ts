import { inflateSync } from 'node:zlib';

/** What a PDF of one embedded font says, as it is drawn, by its own table of which glyph is which sign. */
export function pdfWords(bytes: Buffer): string {
  const streams = streamsOf(bytes);
  const signs = new Map(streams.filter((text) => text.includes('beginbfrange')).flatMap(signsOf));
  return streams
    .filter((text) => text.includes(' Tf'))
    .flatMap((text) => [...text.matchAll(/\[([^\]]*)\] TJ/g)].map(([, shown = '']) => drawn(shown, signs)))
    .join('');
}

/** How far above the bottom of its page the lowest sign of all pages stands, in points. */
export function lowestOf(bytes: Buffer): number {
  const places = streamsOf(bytes)
    .filter((text) => text.includes(' Tf'))
    .flatMap((text) => [...text.matchAll(/1 0 0 1 \S+ (\S+) Tm/g)].map(([, y]) => Number(y)));
  return Math.min(...places);
}

function streamsOf(bytes: Buffer): string[] {
  const found: string[] = [];
  for (let from = bytes.indexOf('stream\n'); from >= 0; from = bytes.indexOf('stream\n', from + 1)) {
    const end = bytes.indexOf('\nendstream', from);
    try {
      found.push(inflateSync(bytes.subarray(from + 7, end)).toString('latin1'));
    } catch {
      // An end of one («endstream») reads as a beginning too; what does not inflate holds no words.
    }
  }
  return found;
}

/** Glyph by glyph: `<0000> <00ff> [<4f60> <597d> …]`. */
function signsOf(map: string): [string, string][] {
  return [...map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)].flatMap(([, first = '', list = '']) =>
    [...list.matchAll(/<([0-9a-f ]+)>/gi)].map(([, hex = ''], place): [string, string] => [
      (parseInt(first, 16) + place).toString(16).padStart(4, '0'),
      Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
    ]),
  );
}

const drawn = (shown: string, signs: ReadonlyMap<string, string>): string =>
  [...shown.matchAll(/<([0-9a-f]+)>/gi)]
    .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
    .map((glyph) => signs.get(glyph.toLowerCase()) ?? '?')
    .join('');

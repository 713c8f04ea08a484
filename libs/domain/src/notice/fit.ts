/** Bytes of a text in UTF-8. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

const CUT = '…';

/** The text, or as much of its beginning as has room in so many bytes, with a sign that it was cut; no character is broken. */
export function fit(text: string, bytes: number): string {
  if (utf8Bytes(text) <= bytes) return text;
  let left = bytes - utf8Bytes(CUT);
  let kept = '';
  for (const character of text) {
    left -= utf8Bytes(character);
    if (left < 0) break;
    kept += character;
  }
  return kept + CUT;
}

import mammoth from 'mammoth';
import { type OfficeWish, whyNotOffice } from './office-zip.ts';
import { type TextReading, unreadable } from './text-reading.ts';
import { type WordElement, wordLines } from './word-lines.ts';

const WORD: OfficeWish = {
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  what: 'a Word text',
  mostMarks: 400_000,
};

/**
 * The words of a Word document (.docx). Numbers that Word counts itself are no part of its text and are missing.
 *
 * @param isNamedDocx whether a zip of another kind is a broken Word document or just no text
 */
export async function docxText(bytes: Uint8Array, isNamedDocx: boolean): Promise<TextReading> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const no = await whyNotOffice(zip, WORD);
  if (!no) return wordText(zip);
  const foreign = isNamedDocx ? 'docx-broken' : 'binary';
  return unreadable(({ foreign, broken: 'docx-broken', 'too-large': 'too-large' } as const)[no.why], no.detail);
}

/** mammoth's own raw text loses line breaks and takes tables apart, so its tree is read instead and no HTML is made. */
async function wordText(buffer: Buffer): Promise<TextReading> {
  const seen: WordElement[] = [];
  const transformDocument = (document: WordElement): WordElement => {
    seen.push(document);
    return { ...document, children: [] };
  };
  try {
    await mammoth.convertToHtml({ buffer }, { transformDocument });
    return { ok: seen.map(wordLines).join(''), encoding: 'docx' };
  } catch (error) {
    return unreadable('docx-broken', error instanceof Error ? error.message : String(error));
  }
}

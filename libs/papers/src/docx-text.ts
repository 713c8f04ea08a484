import mammoth from 'mammoth';
import { type TextReading, unreadable } from './text-reading.ts';
import { type WordElement, wordLines } from './word-lines.ts';
import { unpacked, type ZipEntry, zipEntries } from './zip-entries.ts';

const MOST_UNPACKED = 50 * 1024 * 1024;
/** What parsing costs: 300,000 elements took five seconds and 600 MB, and came in 12 KB. */
const MARKS = ['<', '="', "='"];
const MOST_MARKS = 400_000;
const CONTENT_TYPES = '[Content_Types].xml';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/**
 * The words of a Word document (.docx). Numbers that Word counts itself are no part of its text and are missing.
 *
 * @param isNamedDocx whether a zip of another kind is a broken Word document or just no text
 */
export async function docxText(bytes: Uint8Array, isNamedDocx: boolean): Promise<TextReading> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const foreign = isNamedDocx ? 'docx-broken' : 'binary';
  const entries = zipEntries(zip);
  if (!entries) return unreadable(foreign, 'a zip that is damaged, has a password or an unusual form');
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > MOST_UNPACKED) return unreadable('too-large', `${size} bytes unpacked, at most ${MOST_UNPACKED}`);
  if (!(await isWord(zip, entries))) return unreadable(foreign, 'a zip without a Word text');
  return (await whyNotSafe(zip, entries)) ?? wordText(zip);
}

async function isWord(zip: Buffer, entries: readonly ZipEntry[]): Promise<boolean> {
  const types = entries.find(({ name }) => name === CONTENT_TYPES);
  const content = types && (await unpacked(zip, types));
  return content?.includes(`"${WORD}"`) ?? false;
}

/** mammoth unpacks and parses whatever it is given, so all entries are unpacked here first, within their sizes. */
async function whyNotSafe(zip: Buffer, entries: readonly ZipEntry[]): Promise<TextReading | undefined> {
  let marks = 0;
  for (const entry of entries) {
    const content = await unpacked(zip, entry);
    if (!content) return unreadable('docx-broken', `${entry.name} is damaged`);
    marks += MARKS.reduce((sum, mark) => sum + timesIn(content, mark), 0);
    if (marks > MOST_MARKS) return unreadable('too-large', `more than ${MOST_MARKS} marks of XML`);
  }
  return undefined;
}

function timesIn(content: Buffer, mark: string): number {
  let times = 0;
  for (let place = content.indexOf(mark); place >= 0; place = content.indexOf(mark, place + 1)) times += 1;
  return times;
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

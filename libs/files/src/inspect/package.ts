import { fromBufferPromise, type ZipFile } from 'yauzl';
import { type FileKind } from '@duban/domain/file/file-kind';
import { type Refusal, refused } from '@duban/domain/refusal';
import { layoutProblem } from './package-layout.ts';
import { listProblem } from './package-list.ts';
import { partProblem } from './package-part.ts';
import { type Part, readPart } from './part-reading.ts';
import { type Listed } from './listed.ts';

/** Trust K29, in bytes. */
const MOST_UNPACKED = 200 * 1024 * 1024;
/** What must be in the package, and name its kind. */
const ROOT: Readonly<Record<string, { part: string; says: RegExp }>> = {
  docx: { part: '[Content_Types].xml', says: /ContentType\s*=\s*["']application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document\.main\+xml["']/ },
  xlsx: { part: '[Content_Types].xml', says: /ContentType\s*=\s*["']application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet\.main\+xml["']/ },
  ofd: { part: 'OFD.xml', says: /<(?:[\w-]+:)?OFD[\s>]/ },
}; // prettier-ignore

/** docx, xlsx, ofd: a zip without surplus, of plain parts, none of which runs, hides another file or bears a secrecy mark. */
export async function packageProblem(bytes: Buffer, kind: FileKind): Promise<Refusal | undefined> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true });
    const listed = await listOf(zip);
    if ('code' in listed) return listed;
    const problem = listProblem(listed.entries) ?? (await layoutProblem(bytes, zip, listed));
    return problem ?? (await contentProblem(zip, listed, kind));
  } catch (error) {
    // The library names what a path or a name does wrong; everything else is a zip that is none.
    const isName = /path|characters in fileName/i.test(error instanceof Error ? error.message : '');
    return refused(isName ? 'file.unsafe-archive' : 'file.damaged');
  }
}

const MOST_ENTRIES = 2000;

async function listOf(zip: ZipFile): Promise<Listed | Refusal> {
  if (zip.entryCount > MOST_ENTRIES) return refused('file.unpacks-too-large');
  const cursor = zip as unknown as { readEntryCursor: number };
  const listed: Listed = { entries: [], from: cursor.readEntryCursor, to: 0 };
  for await (const entry of zip.eachEntry()) listed.entries.push(entry);
  listed.to = cursor.readEntryCursor;
  return listed;
}

async function contentProblem(zip: ZipFile, { entries }: Listed, kind: FileKind): Promise<Refusal | undefined> {
  let [left, isOfKind] = [MOST_UNPACKED, false];
  for (const entry of entries) {
    const part = await readPart(zip, entry, left);
    const problem = 'code' in part ? part : partProblem(part);
    if ('code' in part || problem) return problem;
    left -= part.content.length;
    isOfKind ||= saysKind(part, kind);
  }
  return isOfKind ? undefined : refused('file.type-mismatch');
}

const saysKind = ({ name, text = '' }: Part, kind: FileKind): boolean =>
  name === ROOT[kind]?.part && ROOT[kind].says.test(text);

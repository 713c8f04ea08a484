import { readFile } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { type FileKind } from '@duban/domain/file/file-kind';
import { type Refusal, refused } from '@duban/domain/refusal';
import { jpegProblem } from './jpeg.ts';
import { packageProblem } from './package.ts';
import { pdfProblem } from './pdf.ts';
import { pngProblem } from './png.ts';

/** What the first bytes say for each ending; what sort of office package a zip is, its own list of parts tells. */
const SEEN: Readonly<Record<FileKind, readonly string[]>> = {
  pdf: ['pdf'],
  jpg: ['jpg'],
  png: ['png'],
  docx: ['docx', 'zip'],
  xlsx: ['xlsx', 'zip'],
  ofd: ['zip'],
};
const MACROS: readonly string[] = ['docm', 'dotm', 'xlsm', 'xltm', 'pptm', 'ppsm', 'potm'];

/** 内容检查: why a file must not come in, judged by its bytes alone. It is read as a whole: its size was limited before. */
export async function inspect(path: string, kind: FileKind): Promise<Refusal | undefined> {
  const bytes = await readFile(path);
  if (bytes.length === 0) return refused('file.empty');
  const seen = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.ext;
  if (seen !== undefined && MACROS.includes(seen)) return refused('file.active-content', { what: 'macros' });
  if (seen === undefined || !SEEN[kind].includes(seen)) return refused('file.type-mismatch');
  return problemOf(bytes, kind);
}

function problemOf(bytes: Buffer, kind: FileKind): Promise<Refusal | undefined> | Refusal | undefined {
  if (kind === 'pdf') return pdfProblem(bytes);
  if (kind === 'jpg') return jpegProblem(bytes);
  return kind === 'png' ? pngProblem(bytes) : packageProblem(bytes, kind);
}

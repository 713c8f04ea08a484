import { csvRows } from './csv-rows.ts';
import { noSheet, type SheetReading, type WhyNoSheet } from './sheet-reading.ts';
import { readTextDocument } from './text-document.ts';
import { xlsxRows } from './xlsx-rows.ts';

const MOST_BYTES = 10 * 1024 * 1024;
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/**
 * The rows of an uploaded table (表格): a workbook (.xlsx), or CSV in UTF-8 with or without its mark, UTF-16 or GB18030. The
 * content decides, not the name. At most 10 MB, 20,000 rows and 100 columns; what is more is refused, not cut.
 */
export async function readSheet(bytes: Uint8Array): Promise<SheetReading> {
  if (bytes.length > MOST_BYTES) return noSheet('too-large', `${bytes.length} bytes, at most ${MOST_BYTES}`);
  if (ZIP.every((byte, place) => bytes[place] === byte)) return xlsxRows(bytes);
  const text = await readTextDocument(bytes, '');
  return 'ok' in text ? csvRows(text.ok, text.encoding) : noSheet(text.unreadable as WhyNoSheet, text.detail);
}

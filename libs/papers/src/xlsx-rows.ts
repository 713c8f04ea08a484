import { type Cell as BookCell, type CellRichTextValue, ValueType, Workbook, type Worksheet } from 'exceljs';
import { type Cell, cellName, isBlank, type SheetRow } from '@duban/domain/paper/sheet';
import { type OfficeWish, whyNotOffice } from './office-zip.ts';
import { MOST_COLUMNS, MOST_ROWS, noSheet, type SheetReading } from './sheet-reading.ts';

const SHEET: OfficeWish = {
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  what: 'a workbook, or one with macros',
  mostMarks: 4_000_000,
};

/** What says nothing about values; some of it is written out cell by cell, and a range may be the whole sheet. */
const BESIDE = [
  ...['mergeCells', 'dataValidations', 'conditionalFormatting', 'hyperlinks', 'extLst', 'drawing', 'picture'],
  ...['tableParts', 'autoFilter', 'headerFooter', 'rowBreaks', 'sheetProtection', 'legacyDrawing'],
];

/** The rows of the one visible sheet of a workbook (.xlsx) that anything stands in. Of merged cells the first has the value. */
export async function xlsxRows(bytes: Uint8Array): Promise<SheetReading> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const no = await whyNotOffice(zip, SHEET);
  if (no) return noSheet(no.why === 'foreign' ? 'binary' : no.why, no.detail);
  try {
    const book = new Workbook();
    const bounds = { ignoreNodes: BESIDE, maxRows: MOST_ROWS, maxCols: MOST_COLUMNS };
    await book.xlsx.load(zip as never, bounds);
    return oneOf(book.worksheets.filter(({ state }) => state === 'visible'));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return noSheet(/^Max \w+ count .* exceeded$/.test(message) ? 'too-large' : 'broken', message);
  }
}

function oneOf(sheets: readonly Worksheet[]): SheetReading {
  const filled = sheets
    .map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) }))
    .filter(({ rows }) => rows.length > 0);
  if (filled.length > 1) return noSheet('several-sheets', filled.map(({ name }) => name).join(', '));
  const rows = filled[0]?.rows ?? [];
  const far = rows.find(({ row, cells }) => row > MOST_ROWS || cells.length > MOST_COLUMNS);
  if (far) return noSheet('too-large', `something stands in ${cellName(far.row, far.cells.length - 1)}`);
  return filled.length === 0 ? noSheet('empty', 'nothing stands in any visible sheet') : { rows, encoding: 'xlsx' };
}

function rowsOf(sheet: Worksheet): SheetRow[] {
  const rows: SheetRow[] = [];
  sheet.eachRow(({ number }, place) => {
    const cells: Cell[] = [];
    sheet.getRow(place).eachCell((cell, column) => {
      cells[column - 1] = cellOf(cell);
    });
    const all = Array.from(cells, (cell) => cell ?? null);
    if (!all.every(isBlank)) rows.push({ row: number, cells: all });
  });
  return rows;
}

const READERS: Readonly<Partial<Record<ValueType, (value: unknown) => Cell>>> = {
  [ValueType.Number]: (value) => value as number,
  [ValueType.String]: (value) => value as string,
  [ValueType.SharedString]: (value) => value as string,
  [ValueType.Boolean]: (value) => value as boolean,
  [ValueType.Date]: (value) => dayIn(value as Date),
  [ValueType.RichText]: (value) => (value as CellRichTextValue).richText.map(({ text }) => text).join(''),
  [ValueType.Hyperlink]: (value) => String((value as { text: unknown }).text),
  [ValueType.Formula]: () => ({ unreadable: 'formula' }),
  [ValueType.Error]: () => ({ unreadable: 'error' }),
};

const cellOf = ({ type, value }: BookCell): Cell => READERS[type]?.(value) ?? null;

/** A workbook's date has no zone; the library puts it at UTC, so the day is the one that is shown there. */
const dayIn = (date: Date): Cell =>
  Number.isNaN(date.getTime()) ? { unreadable: 'error' } : { day: date.toISOString().slice(0, 10) };

import { CsvError, parse } from 'csv-parse/sync';
import { type Cell } from '@duban/domain/paper/sheet';
import { MOST_COLUMNS, MOST_ROWS, noSheet, type SheetReading } from './sheet-reading.ts';

/** Characters of a row. */
const LONGEST = 100_000;

/** The rows of a CSV text as an office program counts them, blank ones too; cells are text as it stands. */
export function csvRows(text: string, encoding: string): SheetReading {
  const records = recordsOf(text);
  if (!Array.isArray(records)) return records;
  if (records.length > MOST_ROWS) return noSheet('too-large', `more than ${MOST_ROWS} rows`);
  const wide = records.findIndex(({ length }) => length > MOST_COLUMNS);
  if (wide >= 0) return noSheet('too-large', `row ${wide + 1} has more than ${MOST_COLUMNS} columns`);
  return { rows: records.map((cells, place) => ({ row: place + 1, cells: cells.map(cellOf) })), encoding };
}

function recordsOf(text: string): string[][] | SheetReading {
  try {
    return parse(text, { relax_column_count: true, relax_quotes: true, max_record_size: LONGEST, to: MOST_ROWS + 1 });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return noSheet('broken', `no CSV: ${error.message}`);
  }
}

/** An office program would reckon it. */
const cellOf = (text: string): Cell => (text.trimStart().startsWith('=') ? { unreadable: 'formula' } : text);

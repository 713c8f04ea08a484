import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';

/**
 * A CSV file as office programs open it: a byte order mark, so that Chinese is read as what it is, line ends of Windows, and
 * no cell that would be taken for a formula. Rows are asked for only as fast as the reader takes them.
 */
export function csvFile(heads: readonly string[], rows: AsyncIterable<readonly string[]>): Readable {
  const writer = stringify({
    bom: true,
    header: true,
    columns: [...heads],
    record_delimiter: 'windows',
    escape_formulas: true,
  });
  const source = Readable.from(rows, { objectMode: true, highWaterMark: 1 });
  source.on('error', (error) => writer.destroy(error));
  // A reader that goes away ends the rows as well, so that whoever tells them can say so.
  writer.on('close', () => source.destroy());
  return source.pipe(writer);
}

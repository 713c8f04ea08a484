import { type Connection, type PoolClient, type Submittable } from 'pg';

/** Rows taken in before the server is made to wait; few enough that they are gone before they grow old in memory. */
const PORTION = 400;

/** The fields of a row as text; an absent one is null. */
export type Fields = (string | null)[];

/**
 * All rows of a question in constant memory, by COPY: half the work of an ordinary answer for both sides, when rows are
 * many and long. The connection can be asked nothing else meanwhile.
 */
export async function* copied(reader: PoolClient, question: string): AsyncGenerator<Fields[]> {
  const copy = reader.query(new CopyOut(`copy (${question}) to stdout`));
  try {
    for (let rows = await copy.take(); rows.length > 0; rows = await copy.take()) yield rows;
  } finally {
    copy.abandon();
  }
}

/** What the client hands its server's messages to; it knows such things as «submittable». */
class CopyOut implements Submittable {
  private rows: Fields[] = [];
  private connection: Connection | undefined;
  private wake: (() => void) | undefined;
  private ended = false;
  private abandoned = false;
  private failure: Error | undefined;

  constructor(private readonly text: string) {}

  async take(): Promise<Fields[]> {
    if (this.rows.length < PORTION && !this.ended) {
      this.connection?.stream.resume();
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
    if (this.failure) throw this.failure;
    return this.rows.splice(0);
  }

  /** Whoever stops early lets the rest run through; and the last rows may have made the server wait: the connection is used again. */
  abandon(): void {
    this.abandoned = true;
    this.connection?.stream.resume();
  }

  submit(connection: Connection): void {
    this.connection = connection;
    connection.query(this.text);
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    if (this.abandoned) return;
    if (this.rows.push(fieldsOf(chunk)) < PORTION) return;
    this.connection?.stream.pause();
    this.wake?.();
  }

  handleCommandComplete(): void {
    // The end is told by the server's next message.
  }

  handleReadyForQuery(): void {
    this.ended = true;
    this.wake?.();
  }

  handleError(error: Error): void {
    this.failure = error;
    this.ended = true;
    this.wake?.();
  }
}

const ESCAPED = /\\([bfnrtv\\])/g;
const MEANT: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', '\\': '\\' };

/** One line of COPY's text format: fields between tabs, `\N` for null, control characters and backslashes escaped. */
function fieldsOf(line: Buffer): Fields {
  const fields: Fields = line.toString('utf8', 0, line.length - 1).split('\t');
  fields.forEach((field, index) => {
    if (field === '\\N') fields[index] = null;
    else if (field?.includes('\\'))
      fields[index] = field.replace(ESCAPED, (_, letter: string) => MEANT[letter] ?? letter);
  });
  return fields;
}

/** What mammoth makes of a Word document, as far as its words go. */
export interface WordElement {
  type: string;
  value?: string;
  children?: WordElement[];
  colSpan?: number;
  rowSpan?: number;
}

/** As wide as a table in Word can be; a file may claim more. */
const MOST_COLUMNS = 63;

/** A line for each paragraph, each line break and each row of a table; its cells stand apart by a tabulator. */
export function wordLines(element: WordElement): string {
  switch (element.type) {
    case 'text':
      return element.value ?? '';
    case 'tab':
      return '\t';
    case 'break':
      return '\n';
    case 'paragraph':
      return `${inside(element)}\n`;
    case 'table':
      return tableLines(element);
    default:
      return inside(element);
  }
}

const inside = (element: WordElement): string => (element.children ?? []).map(wordLines).join('');

/** A merged cell leaves empty ones where it reaches. Of a row with one cell, which only frames a text, lines are kept. */
function tableLines({ children: rows = [] }: WordElement): string {
  const covered: number[] = [];
  return rows.map((row) => rowLine(row.children ?? [], covered)).join('');
}

/** @param covered per column, for how many rows more a cell from above reaches down */
function rowLine(cells: readonly WordElement[], covered: number[]): string {
  const line: string[] = [];
  for (const cell of cells) {
    passCovered(line, covered);
    for (const text of [inside(cell), ...Array<string>(columnsBeyond(cell)).fill('')]) {
      covered[line.length] = (cell.rowSpan ?? 1) - 1;
      line.push(text);
    }
  }
  passCovered(line, covered);
  return line.length === 1 ? `${line[0]}` : `${line.map(onOneLine).join('\t')}\n`;
}

const columnsBeyond = ({ colSpan }: WordElement): number => Math.min(Math.max(colSpan || 1, 1), MOST_COLUMNS) - 1;

function passCovered(line: string[], covered: number[]): void {
  for (let left = covered[line.length] ?? 0; left > 0; left = covered[line.length] ?? 0) {
    covered[line.length] = left - 1;
    line.push('');
  }
}

const onOneLine = (cell: string): string => cell.trim().replace(/\s*[\n\t]\s*/g, ' ');

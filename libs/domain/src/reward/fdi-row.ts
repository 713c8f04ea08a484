import { type Cell, cellName, isBlank, type SheetRow } from '../paper/sheet.ts';
import { FDI_CELLS, type FdiCells } from './fdi-cell.ts';
import { FDI_COLUMNS, type FdiColumn, type FdiPlaces, headingOf } from './fdi-columns.ts';
import { minorOf } from './money.ts';

/** A row that can be reckoned with. */
export interface FdiRow extends FdiCells {
  row: number;
}

/** 错误单元格: what is wrong in a row that is left out, by row (the headings are row 1), cell and heading. */
export interface FdiCellProblem {
  row: number;
  /** `F3`. */
  cell: string;
  /** Empty outside the columns that have a heading. */
  column: string;
  problem: string;
}

export interface FdiRowReading {
  row: number;
  /** Also of a bad row, where that cell is right. */
  projectId: string | undefined;
  good?: FdiRow;
  problems: FdiCellProblem[];
}

/** What a row says, or every cell that is wrong. @param heads how many columns the heading has. */
export function readFdiRow({ row, cells }: SheetRow, { places }: FdiPlaces, heads: number): FdiRowReading {
  const values: Partial<Record<FdiColumn, unknown>> = {};
  const problems = outside(row, cells, heads);
  for (const column of FDI_COLUMNS) {
    const reading = FDI_CELLS[column](cells[places[column]] ?? null);
    if ('value' in reading) values[column] = reading.value;
    else problems.push(problemAt(row, column, { places, problem: reading.problem }));
  }
  const read = values as Partial<FdiCells>;
  if (isLoanTooGreat(read))
    problems.push(problemAt(row, 'loanUsd', { places, problem: `must not be more than ${headingOf('usd')}` }));
  const good = problems.length === 0 ? { good: { row, ...(read as FdiCells) } } : {};
  return { row, projectId: read.projectId, problems, ...good };
}

const isLoanTooGreat = ({ usd, loanUsd }: Partial<FdiCells>): boolean =>
  usd !== undefined && loanUsd !== undefined && (minorOf(loanUsd) ?? 0n) > (minorOf(usd) ?? 0n);

/** A comma that was meant as part of an amount moves all that follows it. */
function outside(row: number, cells: readonly Cell[], heads: number): FdiCellProblem[] {
  const place = cells.findLastIndex((cell, at) => at >= heads && !isBlank(cell));
  if (place < 0) return [];
  return [{ row, cell: cellName(row, place), column: '', problem: 'stands outside the columns that have a heading' }];
}

export const problemAt = (
  row: number,
  column: FdiColumn,
  { places, problem }: Pick<FdiPlaces, 'places'> & { problem: string },
): FdiCellProblem => ({ row, cell: cellName(row, places[column]), column: headingOf(column), problem });

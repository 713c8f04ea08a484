import { type Day } from '../time/day.ts';

/**
 * 单元格: text and numbers as they stand, a day without a time. What has no plain value says why: a formula, whose result
 * is whatever some program last reckoned, or an error.
 */
export type Cell = string | number | boolean | null | { day: Day } | { unreadable: 'formula' | 'error' };

/** One row, numbered as an office counts: the first of the sheet is 1. */
export interface SheetRow {
  row: number;
  cells: Cell[];
}

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');

const LETTERS = 26;

/** `C5`: the third cell of row 5. @param place counted from 0. */
export function cellName(row: number, place: number): string {
  let name = '';
  for (let rest = place + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS))
    name = String.fromCharCode('A'.charCodeAt(0) + ((rest - 1) % LETTERS)) + name;
  return `${name}${row}`;
}

import { groupedBy } from '../grouped-by.ts';
import { isBlank, type SheetRow } from '../paper/sheet.ts';
import { type FdiCells } from './fdi-cell.ts';
import { fdiPlaces, type HeadingProblem } from './fdi-columns.ts';
import { fdiDoubts } from './fdi-doubts.ts';
import { type FdiCellProblem, type FdiRow, readFdiRow } from './fdi-row.ts';

/** 项目: what its good rows say together; receipts in the order of their days. */
export interface FdiProject {
  id: string;
  name: string;
  creditCode: string;
  enterprise: string;
  kind: FdiCells['kind'];
  industry: string;
  receipts: Pick<FdiCells, 'on' | 'usd' | 'loanUsd' | 'inKind'>[];
  rows: number[];
  /** Rows of the same project that are left out: what they would add is not known. */
  badRows: number[];
}

export interface FdiList {
  /** Every row that is not blank is good or bad. */
  rows: FdiRow[];
  badRows: number[];
  /** Each wrong cell, in the order of rows. */
  bad: FdiCellProblem[];
  /** Of the good rows, in the order of their ids. */
  projects: FdiProject[];
  /** Headings that mean nothing here. */
  ignored: string[];
}

/** 外资到资清单: its good rows by project, and all that is wrong with the others; wrong headings, and nothing is read. */
export function readFdiList([head, ...body]: readonly SheetRow[]): FdiList | { problems: HeadingProblem[] } {
  const heads = head?.row === 1 ? head.cells : [];
  const found = fdiPlaces(heads);
  if ('problems' in found) return found;
  const readings = body.filter(({ cells }) => !cells.every(isBlank)).map((one) => readFdiRow(one, found, heads.length));
  const right = readings.flatMap(({ good }) => good ?? []);
  const bad = [...readings.flatMap(({ problems }) => problems), ...fdiDoubts(right, found)];
  const badRows = new Set(bad.map(({ row }) => row));
  const rows = right.filter(({ row }) => !badRows.has(row));
  const leftOut = groupedBy(
    readings.filter(({ row }) => badRows.has(row)),
    ({ projectId }) => projectId,
  );
  const projects = [...groupedBy(rows, ({ projectId }) => projectId)].map(([id, own]) =>
    projectOf(
      own,
      (leftOut.get(id) ?? []).map(({ row }) => row),
    ),
  );
  return {
    rows,
    badRows: [...badRows].sort((one, other) => one - other),
    bad: bad.sort((one, other) => one.row - other.row),
    projects: projects.sort((one, other) => (one.id < other.id ? -1 : 1)),
    ignored: found.ignored,
  };
}

function projectOf(rows: readonly FdiRow[], badRows: number[]): FdiProject {
  const [first] = rows as readonly [FdiRow];
  const { projectId: id, projectName: name, creditCode, enterprise, kind, industry } = first;
  const receipts = rows.map(({ on, usd, loanUsd, inKind }) => ({ on, usd, loanUsd, inKind })).sort(byWhatTheySay);
  return { id, name, creditCode, enterprise, kind, industry, receipts, rows: rows.map(({ row }) => row), badRows };
}

/** The order of rows in the file makes no difference. */
const byWhatTheySay = (one: object, other: object): number => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);

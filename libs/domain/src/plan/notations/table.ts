import { type DutyField, dutyField, dutyFields } from '../duty-fields.ts';
import { type DutyLabel, hasLabel } from '../duty-label.ts';
import { headline } from '../headline.ts';
import { markerOf } from '../marker.ts';
import { joined, part, type Passage, split, trimmed } from '../passage.ts';
import { type PlanLine } from '../plan-lines.ts';

/** 序号 任务 牵头单位 配合单位 完成时限: a row of a table that was exported to text, cells parted by tabulators or `|`. */
export interface TableRow {
  line: number;
  no: number | null;
  group: string | null;
  title: string;
  text: Passage;
  fields: DutyField[];
}

interface Row {
  line: number;
  cells: Passage[];
}

type Column = 'no' | 'group' | 'task' | DutyLabel | 'other';

const HEADS: readonly [Column, RegExp][] = [
  ['no', /^(?:序号?|编号|项次|No)$/i],
  ['leader', /领导|责任人|联系人/],
  ['support', /配合|协办|协同|参与/],
  ['lead', /牵头|主办|主责/],
  ['responsible', /(?:责任|承办|落实|实施|负责)(?:单位|部门|主体)/],
  ['due', /时限|期限|时间|进度|节点/],
  ['group', /类别|领域|方面|分类|板块|大项/],
  ['task', /任务|内容|事项|措施|举措|项目|工作|名称/],
];
const LONGEST_HEAD = 24;
const LONGEST_HEADING = 40;
const EMPTY: Passage = { written: '', folded: '' };

/** The rows below a table's head, or undefined where no table begins. `next` is the place after the table. */
export function tableAt(lines: readonly PlanLine[], from: number): { rows: TableRow[]; next: number } | undefined {
  const head = columnsOf(lines[from]);
  if (!head) return undefined;
  const body: Row[] = [];
  let next = from + 1;
  for (let row = lines[next]; row && goesOn(row, lines[next + 1]); row = lines[next]) {
    if (!columnsOf(row) && !/^[\s|:-]+$/.test(row.text.folded)) body.push({ line: row.line, cells: cellsOf(row.text) });
    next += 1;
  }
  return { rows: rowsOf(withGroups(head, body), body), next };
}

/** A heading over several rows may have lost its empty cells, and with them what parts cells. */
function goesOn(row: PlanLine, after: PlanLine | undefined): boolean {
  if (isRow(row)) return true;
  const isHeading = row.text.folded.length <= LONGEST_HEADING && !/[。;]/.test(row.text.folded);
  return isHeading && after !== undefined && isRow(after) && !columnsOf(after);
}

function columnsOf(row: PlanLine | undefined): Column[] | undefined {
  if (!row || row.text.folded.length > 200 || !isRow(row)) return undefined;
  const heads = cellsOf(row.text).map(({ folded }) => folded.replace(/\s/g, ''));
  if (heads.some((each) => each.length > LONGEST_HEAD)) return undefined;
  const columns = heads.map(columnOf);
  const namesTask = columns.includes('task') || columns.includes('no');
  const namesUnits = columns.some((each) => each === 'lead' || each === 'responsible' || each === 'support');
  return namesTask && namesUnits ? columns : undefined;
}

function columnOf(head: string): Column {
  return HEADS.find(([, pattern]) => pattern.test(head))?.[0] ?? 'other';
}

const isRow = ({ text }: PlanLine): boolean => /[\t|]/.test(text.folded);

function cellsOf(text: Passage): Passage[] {
  if (text.folded.includes('\t')) return split(text, '\t').map(trimmed);
  const from = text.folded.startsWith('|') ? 1 : 0;
  const to = text.folded.length - (text.folded.endsWith('|') ? 1 : 0);
  return split(part(text, from, Math.max(from, to)), '|').map(trimmed);
}

/** Of two columns of tasks the first is a heading where its cells are merged over several rows. */
function withGroups(head: Column[], body: readonly Row[]): Column[] {
  const [first = -1, second = -1] = head.flatMap((column, place) => (column === 'task' ? [place] : []));
  const isMerged = second >= 0 && body.some(({ cells }) => isEmpty(cells[first]) && !isEmpty(cells[second]));
  return head.map((column, place) => (isMerged && place === first ? 'group' : column));
}

function rowsOf(columns: readonly Column[], body: readonly Row[]): TableRow[] {
  const rows: TableRow[] = [];
  let group: string | null = null;
  for (const { line, cells } of body) {
    const filled = cells.filter((cell) => !isEmpty(cell));
    const [only] = filled;
    if (only && filled.length === 1 && columns.length > 2 && only === cells[0]) {
      group = withoutNumber(only).written;
      continue;
    }
    group = first(columns, cells, 'group')?.written ?? group;
    addRow(rows, { line, group, columns, cells });
  }
  return rows;
}

function addRow(
  rows: TableRow[],
  row: { line: number; group: string | null; columns: readonly Column[]; cells: Passage[] },
): void {
  const { line, group, columns, cells } = row;
  const tasks = columns.flatMap((column, place) =>
    column === 'task' && !isEmpty(cells[place]) ? [cells[place] ?? EMPTY] : [],
  );
  const fields = columns.flatMap((column, place) => fieldsOf(column, cells[place] ?? EMPTY));
  const [task] = tasks;
  const number = first(columns, cells, 'no');
  const before = rows.at(-1);
  if (!task && !number && before) before.fields = [...before.fields, ...fields];
  else if (task || fields.length > 0) {
    const text = joined(tasks.map((each, place) => (place === 0 ? withoutNumber(each) : each)));
    rows.push({
      line,
      no: numberIn(number ?? task),
      group,
      title: headline(withoutNumber(task ?? EMPTY)),
      text,
      fields,
    });
  }
}

function fieldsOf(column: Column, cell: Passage): DutyField[] {
  if (column === 'no' || column === 'group' || column === 'task' || column === 'other' || isEmpty(cell)) return [];
  return hasLabel(cell.folded) ? dutyFields(cell, 'labelled') : [dutyField(column, cell, 'labelled')];
}

function first(columns: readonly Column[], cells: readonly Passage[], wanted: Column): Passage | undefined {
  return columns.flatMap((column, place) =>
    column === wanted && !isEmpty(cells[place]) ? [cells[place] ?? EMPTY] : [],
  )[0];
}

function withoutNumber(cell: Passage): Passage {
  return part(cell, markerOf(cell)?.length ?? 0);
}

function numberIn(cell: Passage | undefined): number | null {
  if (!cell) return null;
  const digits = /^\(?(\d{1,5})(?!\d)/.exec(cell.folded)?.[1];
  return digits === undefined ? (markerOf(cell)?.no ?? null) : Number(digits);
}

const isEmpty = (cell: Passage | undefined): boolean => cell === undefined || cell.folded.trim() === '';

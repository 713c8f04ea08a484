import { isCreditCode } from '../enterprise/credit-code.ts';
import { type Cell, isBlank } from '../paper/sheet.ts';
import { type Day, isDay } from '../time/day.ts';
import { type FdiColumn } from './fdi-columns.ts';
import { amountText, minorOf } from './money.ts';
import { type ProjectFacts } from './quote-facts.ts';

/** What one row of the list says; amounts are decimal text in US dollars, the shareholder loan is part of `usd`. */
export interface FdiCells {
  creditCode: string;
  enterprise: string;
  projectId: string;
  projectName: string;
  kind: ProjectFacts['kind'];
  industry: string;
  on: Day;
  usd: string;
  loanUsd: string;
  inKind: boolean;
}

export type CellReading<T> = { value: T } | { problem: string };

type CellReader<T> = (cell: Cell) => CellReading<T>;

const read = <T>(value: T | undefined, what: string): CellReading<T> =>
  value === undefined ? { problem: `must be ${what}` } : { value };

/** No plain value, or none at all: neither is guessed. */
const there =
  <T>(reader: CellReader<T>): CellReader<T> =>
  (cell) => {
    if (typeof cell === 'object' && cell !== null && 'unreadable' in cell)
      return { problem: cell.unreadable === 'formula' ? 'is a formula; write its value' : 'is an error' };
    return isBlank(cell) ? { problem: 'is missing' } : reader(cell);
  };

/** An empty cell says that there is none of it. */
const orNone =
  <T>(none: T, reader: CellReader<T>): CellReader<T> =>
  (cell) =>
    isBlank(cell) ? { value: none } : there(reader)(cell);

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\uFFFD]/u;

const name = (longest: number): CellReader<string> =>
  there((cell) => {
    const text = typeof cell === 'number' && Number.isSafeInteger(cell) ? String(cell) : textOf(cell);
    const isName = text !== undefined && text.length <= longest && !UNSEEN.test(text);
    return read(isName ? text : undefined, `text of 1 to ${longest} characters`);
  });

const textOf = (cell: Cell): string | undefined => (typeof cell === 'string' ? cell.trim() : undefined);

/** Width makes no other sign of a code. */
const code = (holds: (text: string) => boolean, what: string): CellReader<string> =>
  there((cell) => {
    const text = textOf(cell)?.normalize('NFKC');
    return read(text !== undefined && holds(text) ? text : undefined, what);
  });

const oneOf = <T>(words: ReadonlyMap<string, T>, what: string): CellReader<T> =>
  there((cell) => read(words.get(typeof cell === 'object' ? '' : String(cell).trim().toLowerCase()), what));

/** A number of a workbook counts as it is written out: 0.1 + 0.2 has more than two decimals, 1e21 no plain ones. */
const amount: CellReader<string> = there((cell) => {
  const text = typeof cell === 'number' ? String(cell) : textOf(cell);
  const minor = minorOf(text);
  return read(
    minor === undefined ? undefined : amountText(minor),
    'a plain amount of at most two decimals, 2000000.01, without separators, sign or exponent',
  );
});

const WRITTEN = [/^(\d{4})-(\d\d)-(\d\d)$/, /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, /^(\d{4})年(\d{1,2})月(\d{1,2})日$/];

const day: CellReader<Day> = there((cell) => {
  const found = typeof cell === 'object' && cell !== null && 'day' in cell ? cell.day : writtenDay(textOf(cell) ?? '');
  const isOfOurTime = isDay(found) && found >= '1990-01-01' && found <= '2100-12-31';
  return read(isOfOurTime ? found : undefined, 'a day: 2023-06-30, 2023/6/30, 2023年6月30日 or a date of the workbook');
});

function writtenDay(text: string): Day | undefined {
  const found = WRITTEN.map((form) => form.exec(text)).find((one) => one !== null);
  return found
    ?.slice(1)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

const KINDS: ReadonlyMap<string, ProjectFacts['kind']> = new Map([
  ...['新设', '新设项目', '新项目', 'new'].map((word) => [word, 'new'] as const),
  ...['增资', '增资项目', 'increase'].map((word) => [word, 'increase'] as const),
  ...['其他', 'other'].map((word) => [word, 'other'] as const),
]);

const YES_NO: ReadonlyMap<string, boolean> = new Map([
  ...['是', 'yes', 'y', 'true'].map((word) => [word, true] as const),
  ...['否', 'no', 'n', 'false'].map((word) => [word, false] as const),
]);

/** Says what a cell of each column holds, or what is wrong with it. */
export const FDI_CELLS: { readonly [K in FdiColumn]: CellReader<FdiCells[K]> } = {
  creditCode: code(isCreditCode, 'a 统一社会信用代码 of 18 signs, as text, whose check sign fits'),
  enterprise: name(200),
  projectId: name(100),
  projectName: name(200),
  kind: oneOf(KINDS, '新设, 增资 or 其他 (new, increase or other)'),
  industry: code((text) => /^[A-T]\d{0,4}$/.test(text), 'a GB/T 4754 code with its section, C2710'),
  on: day,
  usd: amount,
  loanUsd: orNone('0.00', amount),
  inKind: orNone(false, oneOf(YES_NO, '是 or 否 (yes or no)')),
};

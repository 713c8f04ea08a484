import { type FieldProblem, list, oneOf, type Reader, record, yesNo } from './field-reader.ts';
import { amountText, rateText } from './money.ts';

/** How a parameter is counted: whole fen, US cents, millionths, years or months; yes or no; one or several of some words. */
export type ParameterUnit = 'fen' | 'cents' | 'millionths' | 'year' | 'months' | 'yes-no' | 'one-of' | 'some-of';

/** 参数: what it is called, how it is counted, and the clause it comes from. */
export interface ParameterField {
  title: string;
  unit: ParameterUnit;
  clause: string;
  among?: readonly string[];
  /** Stands in the clause itself, so that no administrator may change it. */
  fixed?: true;
}

export type ParameterFields<P> = { readonly [K in keyof P]-?: ParameterField };

export type ParameterValue = number | boolean | string | readonly string[];

/** A tenth of what a number holds exactly, so that no sum of two parameters leaves it. */
const MOST = 900_000_000_000_000;

const wholeUpTo =
  (most: number): Reader =>
  (value, field) =>
    Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= most
      ? []
      : [{ field, problem: `must be a whole number from 0 to ${most}` }];

const READERS: Readonly<Record<ParameterUnit, (among: readonly string[]) => Reader>> = {
  fen: () => wholeUpTo(MOST),
  cents: () => wholeUpTo(MOST),
  millionths: () => wholeUpTo(100_000_000),
  year: () => wholeUpTo(2100),
  months: () => wholeUpTo(120),
  'yes-no': () => yesNo,
  'one-of': (among) => oneOf(among),
  'some-of': (among) => list(oneOf(among), 50),
};

/** What is wrong with the parameters of a policy, every field by its name; each must be there. */
export const problemsOf = (fields: Readonly<Record<string, ParameterField>>, parameters: unknown): FieldProblem[] =>
  record(
    Object.fromEntries(Object.entries(fields).map(([name, { unit, among = [] }]) => [name, READERS[unit](among)])),
  )(parameters, 'parameters');

const TEXTS: Readonly<Partial<Record<ParameterUnit, (value: number) => string>>> = {
  fen: (value) => `${amountText(value)}元`,
  cents: (value) => `${amountText(value)}美元`,
  millionths: rateText,
  months: (value) => `${value}个月`,
};

/** A parameter as it is read: 20000000 fen are «200000.00元». */
export function parameterText({ unit }: Pick<ParameterField, 'unit'>, value: ParameterValue): string {
  if (typeof value === 'number') return TEXTS[unit]?.(value) ?? String(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'string' ? value : value.join('、');
}

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
  /** Greatest number, where the unit's own is too great. */
  most?: number;
  /** Stands in the clause itself, so that no administrator may change it. */
  fixed?: true;
}

export type ParameterFields<P> = { readonly [K in keyof P]-?: ParameterField };

export type ParameterValue = number | boolean | string | readonly string[];

const wholeUpTo =
  (most: number): Reader =>
  (value, field) =>
    Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= most
      ? []
      : [{ field, problem: `must be a whole number from 0 to ${most}` }];

/** Money: a tenth of what a number holds exactly. A rate: the whole of what it is a share of. */
const MOST = { fen: 900_000_000_000_000, cents: 900_000_000_000_000, millionths: 1_000_000, year: 2100, months: 120 };

function readerOf({ unit, among = [], most }: ParameterField): Reader {
  if (unit === 'yes-no') return yesNo;
  if (unit === 'one-of') return oneOf(among);
  if (unit === 'some-of') return list(oneOf(among), 50);
  return wholeUpTo(most ?? MOST[unit]);
}

/** What is wrong with the parameters of a policy, every field by its name; each must be there. */
export const problemsOf = (fields: Readonly<Record<string, ParameterField>>, parameters: unknown): FieldProblem[] =>
  record(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, readerOf(field)])))(
    parameters,
    'parameters',
  );

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

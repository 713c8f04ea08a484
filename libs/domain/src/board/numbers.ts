import { type Matter } from '../matter/matter.ts';
import { type CountedRow, type Counting, type NumberDefinition } from './counted.ts';
import { DAY_NUMBERS } from './day-numbers.ts';
import { MATTER_NUMBERS } from './matter-numbers.ts';
import { UNIT_NUMBERS } from './unit-numbers.ts';

/** Every figure of the board, with its definition; the console shows the words, the recount uses the rule. */
export const NUMBERS = { ...MATTER_NUMBERS, ...UNIT_NUMBERS, ...DAY_NUMBERS };

export type NumberId = keyof typeof NUMBERS;
export type UnitNumberId = keyof typeof UNIT_NUMBERS;
export type DayNumberId = keyof typeof DAY_NUMBERS;

export const NUMBER_IDS = Object.keys(NUMBERS) as NumberId[];
export const UNIT_NUMBER_IDS = Object.keys(UNIT_NUMBERS) as UnitNumberId[];
export const DAY_NUMBER_IDS = Object.keys(DAY_NUMBERS) as DayNumberId[];

export const definitionOf = (id: NumberId): NumberDefinition => NUMBERS[id];

/** The rows of one matter that a figure counts. */
export const countedIn = (id: NumberId, matter: Matter, counting: Counting): CountedRow[] =>
  definitionOf(id).counted(matter, counting);

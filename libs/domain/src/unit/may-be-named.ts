import { type Day } from '../time/day.ts';
import { holdsOn } from './find-unit.ts';
import { type Unit, type UnitKind } from './unit.ts';

/** Bodies that have officers to work a desk; offices of the government itself and enterprises have none. */
const RESPONSIBLE: readonly UnitKind[] = ['D', 'Z', 'P', 'V'];

/** Whether a unit may be made responsible for something on a day: a lead, a supporter, who answers an instruction. */
export const mayBeNamed = (unit: Unit | undefined, today: Day): unit is Unit =>
  unit !== undefined && RESPONSIBLE.includes(unit.kind) && holdsOn(unit, today);

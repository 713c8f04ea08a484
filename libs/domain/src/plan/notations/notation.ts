import { type DutyField } from '../duty-fields.ts';
import { type RoleSource } from '../plan-reading.ts';

/** Who does an item, as one passage of the plan says it. Names as written, with repetitions. */
export interface Duty {
  leads: string[];
  supports: string[];
  roleSource: RoleSource;
}

/**
 * 记法: one way in which plans write duties. It answers only where it is sure; the next one in the table is asked then.
 * How the words are found (in brackets, on a line of their own, in a table) is not its concern.
 */
export interface Notation {
  name: string;
  read(fields: readonly DutyField[]): Duty | undefined;
}

import { type DutyField } from '../duty-fields.ts';
import { labelledRoles } from './labelled-roles.ts';
import { leadWord } from './lead-word.ts';
import { type Duty, type Notation } from './notation.ts';
import { responsibleList } from './responsible-list.ts';
import { sharedDuty } from './shared-duty.ts';

/** Asked in this order. A new notation is a file beside these, a line here and a sample in `plans/notations/`. */
export const NOTATIONS: readonly Notation[] = [labelledRoles, leadWord, sharedDuty, responsibleList];

export function readDuty(fields: readonly DutyField[]): Duty | undefined {
  for (const notation of NOTATIONS) {
    const duty = notation.read(fields);
    if (duty) return duty;
  }
  return undefined;
}

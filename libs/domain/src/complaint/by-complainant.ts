import { type ActRule, type MatterContext } from '../act/act.ts';
import { refused } from '../refusal.ts';
import { complaintOf } from './complaint.ts';
import { COMPLAINANT } from './parties.ts';

/** The complainant's own act, or entered by the handler where it came by letter or visit. */
export const byComplainantOrHandler = (rule: ActRule<MatterContext>): ActRule<MatterContext> => ({
  whyNot: (context) =>
    [COMPLAINANT, complaintOf(context.matter).handler].includes(context.by.unit ?? '')
      ? rule.whyNot(context)
      : refused('act.not-yours'),
  changes: rule.changes,
});

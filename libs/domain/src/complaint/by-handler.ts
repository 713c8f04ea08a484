import { type ActRule, type MatterContext } from '../act/act.ts';
import { refused } from '../refusal.ts';
import { complaintOf } from './complaint.ts';

/** 承办机构: acts on the whole complaint are its own; never of the unit complained of, whatever its people's roles (回避). */
export const byHandler = <Context extends MatterContext>(rule: ActRule<Context>): ActRule<Context> => ({
  whyNot: (context) => {
    const { handler } = complaintOf(context.matter);
    return context.by.unit === handler ? rule.whyNot(context) : refused('act.not-yours', { party: handler });
  },
  changes: rule.changes,
});

import { type ActRule, type MatterContext } from '../act/act.ts';
import { type Change } from '../act/change.ts';
import { decider } from '../act/changes.ts';
import { refused } from '../refusal.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { dayOf } from '../time/day.ts';
import { reopen } from './reopen.act.ts';

/** 回头看: after the closing the office looks whether the result holds; where it does not, the task is opened again. */
export const followUp: ActRule<MatterContext> = {
  whyNot: (context) => {
    const { act, matter } = context;
    if (matter.outcome !== 'done') return refused('reopen.not-registered');
    if (act.to !== 'holds' && act.to !== 'relapsed')
      return refused('follow-up.which-finding', { allowed: ['holds', 'relapsed'] });
    return act.to === 'relapsed' ? reopen.whyNot(reopening(context)) : reasonGiven(act);
  },
  changes: (context) => {
    const { act, matter, by, at } = context;
    const before = (matter.facts['followUps'] ?? []) as object[];
    const check = { on: dayOf(at.now), finding: act.to, words: act.words ?? '', by: decider(by) };
    const recorded: Change = { type: 'facts', facts: { followUps: [...before, check] } };
    return act.to === 'relapsed' ? [recorded, ...reopen.changes(reopening(context))] : [recorded];
  },
};

/** A task that has relapsed goes back to its answer. */
const reopening = (context: MatterContext): MatterContext => ({ ...context, act: { ...context.act, to: 'answer' } });

import { type ActRule } from '../act/act.ts';
import { decided } from '../act/changes.ts';
import { isOpen } from '../desk/desk.ts';
import { refused } from '../refusal.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { dayOf } from '../time/day.ts';

/** 越过会签: silence is no consent; 2 working days after its limit the lead's leader may go on without it, with a reason. */
export const override: ActRule = {
  whyNot: ({ desk, act, at }) => {
    if (desk.step !== 'countersign')
      return refused('act.not-at-this-step', { step: desk.step, allowed: ['countersign'] });
    if (!isOpen(desk)) return refused('desk.already-decided');
    const from = desk.due === null ? undefined : at.calendar.addWorkingDays(dayOf(desk.due), 2);
    if (from === undefined || dayOf(at.now) <= from)
      return refused('override.too-early', from === undefined ? {} : { after: from });
    return reasonGiven(act);
  },
  changes: (context) => [decided(context)],
};

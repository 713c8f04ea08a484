import { type ActRule, type MatterContext } from '../act/act.ts';
import { refused } from '../refusal.ts';
import { dayOf } from '../time/day.ts';

/** 设定完成时限: a task without an end (长期坚持) gets one, and goes on to its answer and reviews. */
export const setEnd: ActRule<MatterContext> = {
  whyNot: ({ act, matter, at }) => {
    if (matter.due !== null) return refused('key-task.has-an-end', { due: dayOf(matter.due) });
    return act.day === undefined || act.day < dayOf(at.now) ? refused('extension.not-later') : undefined;
  },
  changes: ({ act }) => [{ type: 'matter-due', day: act.day ?? '', extension: false }],
};

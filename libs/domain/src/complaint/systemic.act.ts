import { type ActRule, type MatterContext } from '../act/act.ts';
import { refused } from '../refusal.ts';
import { dayOf } from '../time/day.ts';
import { complaintOf, written } from './complaint.ts';

/** 转为重点任务: a common problem is made a task (Art 26); the complaint goes on by itself. */
export const linkTask: ActRule<MatterContext> = {
  whyNot: ({ matter, act }) => {
    if (complaintOf(matter).keyTask) return refused('complaint.linked-already');
    return act.complaint?.task?.trim() ? undefined : refused('complaint.which-task');
  },
  changes: ({ act }) => [{ type: 'facts', facts: written({ keyTask: act.complaint?.task ?? '' }) }],
};

/** 任务结果: what became of the task, told in the complaint it came from. */
export const taskResult: ActRule<MatterContext> = {
  whyNot: ({ matter, act }) => {
    if (!complaintOf(matter).keyTask) return refused('complaint.which-task');
    return act.complaint?.result?.trim() ? undefined : refused('complaint.which-result');
  },
  changes: ({ act, at }) => [
    { type: 'facts', facts: written({ taskResult: { result: act.complaint?.result ?? '', on: dayOf(at.now) } }) },
  ],
};

import { type ActRule } from '../act/act.ts';
import { decided, laid } from '../act/changes.ts';
import { refused } from '../refusal.ts';
import { dayOf } from '../time/day.ts';
import { SUPERVISION_OFFICE } from '../unit/offices.ts';

/** 退签: a unit that was named by mistake hands the task back within 2 working days of issue (domain D3). */
export const sendBack: ActRule = {
  whyNot: ({ desk, act, at }) => {
    if (desk.facts?.['insisted'] === true) return refused('key-task.send-back-only-once');
    const last = at.calendar.addWorkingDays(dayOf(desk.laidAt), 2);
    if (dayOf(at.now) > last) return refused('key-task.send-back-too-late', { last });
    return act.words?.trim() ? undefined : refused('act.reason-needed');
  },
  changes: (context) => [decided(context), laid('redirect', SUPERVISION_OFFICE, { about: context.desk.party })],
};

import { isOpen } from '../desk/desk.ts';
import { refused } from '../refusal.ts';
import { dayOf } from '../time/day.ts';
import { type ActRule } from './act.ts';
import { told } from './changes.ts';

/** 催办: at most one by hand for each desk in 3 working days (督查条例 Art 15 limits the frequency). */
export const urge: ActRule = {
  whyNot: ({ desk, at }) => {
    if (!isOpen(desk)) return refused('desk.already-decided');
    if (desk.urgedAt === null) return undefined;
    const again = at.calendar.addWorkingDays(dayOf(desk.urgedAt), 3);
    return dayOf(at.now) < again ? refused('urge.too-soon', { again }) : undefined;
  },
  changes: ({ desk, matter }) => [
    { type: 'urged', desk: desk.no },
    told(desk, 'desk.urged', `urged:${matter.version}`),
  ],
};

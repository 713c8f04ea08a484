import { type ActRule, type MatterContext } from '../act/act.ts';
import { type Change } from '../act/change.ts';
import { refused, type Refusal } from '../refusal.ts';
import { addMonths, dayOf } from '../time/day.ts';
import { RETURNABLE } from './returnable.ts';

/** 重新办理: the office opens a closed task again within a year, with a reason; a new chapter begins at the step it names. */
export const reopen: ActRule<MatterContext> = {
  whyNot: (context) => whyNotMatter(context) ?? whyNotAsked(context),
  changes: ({ matter, act }) => {
    const again: Change = { type: 'chapter', route: { to: act.to ?? 'answer', then: 'level-by-level', from: null } };
    const due: Change[] =
      act.day !== undefined && matter.due !== null ? [{ type: 'matter-due', day: act.day, extension: false }] : [];
    return [again, ...due];
  },
};

function whyNotMatter({ matter, at }: MatterContext): Refusal | undefined {
  if (matter.closedAt === null) return refused('matter.not-closed');
  if (matter.outcome !== 'done') return refused('reopen.not-registered');
  const last = addMonths(dayOf(matter.closedAt), 12);
  return dayOf(at.now) > last ? refused('reopen.too-late', { last }) : undefined;
}

function whyNotAsked({ act, at }: MatterContext): Refusal | undefined {
  if (!RETURNABLE.includes(act.to ?? 'answer')) return refused('key-task.return-to-what', { allowed: RETURNABLE });
  if (act.day !== undefined && act.day <= dayOf(at.now)) return refused('extension.not-later');
  return act.words?.trim() ? undefined : refused('act.reason-needed');
}

import { type ActRule, type MatterContext } from '../act/act.ts';
import { refused } from '../refusal.ts';
import { reasonGiven } from '../act/reason-given.ts';

/** 暂缓事由: the lawful grounds on which a task may stand still; others are refused [D]. */
export const SUSPENSION_GROUNDS = [
  'force-majeure',
  'law-or-policy-changed',
  'awaiting-higher-decision',
  'judicial-or-audit-proceedings',
  'land-or-planning-pending',
] as const;

/** 暂缓: the clock of the task and of every open desk stops, on a listed ground only. */
export const suspend: ActRule<MatterContext> = {
  whyNot: ({ act }) => {
    if (!SUSPENSION_GROUNDS.some((ground) => ground === act.ground))
      return refused('suspend.no-lawful-ground', { allowed: [...SUSPENSION_GROUNDS] });
    return reasonGiven(act);
  },
  changes: ({ act }) => [{ type: 'suspended', ground: act.ground ?? '' }],
};

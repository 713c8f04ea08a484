import { type ActRule } from '../act/act.ts';
import { decided } from '../act/changes.ts';
import { refused } from '../refusal.ts';

/** 退回配合单位: instead of answering, the lead sends a supporter back to its delivery; a new round begins. */
export const returnTo: ActRule = {
  whyNot: ({ act, matter }) => {
    if (!act.words?.trim()) return refused('act.reason-needed');
    const units = unitsOf(act);
    const strangers = units.filter((unit) => !matter.supports.includes(unit));
    if (strangers.length > 0 || units.length === 0) return refused('key-task.no-such-supporter', { units: strangers });
    return undefined;
  },
  changes: (context) => [
    decided(context),
    { type: 'voided', desk: context.desk.no },
    {
      type: 'round',
      route: { to: 'deliver', units: unitsOf(context.act), then: 'level-by-level', from: 'answer' },
      returned: false,
    },
  ],
};

const unitsOf = (act: { unit?: string; units?: string[] }): string[] => act.units ?? (act.unit ? [act.unit] : []);

import { type ActRule } from '../act/act.ts';
import { decided, laid } from '../act/changes.ts';
import { refused } from '../refusal.ts';

/** 改派: the supervision office names the right unit in the place of the one that sent the task back. */
export const reassign: ActRule = {
  whyNot: ({ act, matter, at }) => {
    const unit = act.unit === undefined ? undefined : at.units.get(act.unit);
    if (!unit || unit.kind === 'G') return refused('unit.unknown', { unit: act.unit ?? '' });
    const already = matter.leads.includes(unit.code) || matter.supports.includes(unit.code);
    return already ? refused('key-task.unit-already-in', { unit: unit.code }) : undefined;
  },
  changes: (context) => {
    const { matter, desk, act } = context;
    const unit = act.unit ?? '';
    const replace = (units: string[]) => units.map((code) => (code === desk.about ? unit : code));
    return [
      decided(context, { unit }),
      { type: 'parties', leads: replace(matter.leads), supports: replace(matter.supports) },
      laid('sign', unit),
    ];
  },
};

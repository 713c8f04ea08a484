import { type ActRule, type MatterContext } from './act.ts';
import { type Change } from './change.ts';
import { partiesOf } from './may-see.ts';
import { refused } from '../refusal.ts';

/** 抄送: units that do not take part may read the matter from now on. */
export const copy: ActRule<MatterContext> = {
  whyNot: ({ act, matter, at }) => {
    const units = act.units ?? [];
    const unknown = units.filter((unit) => !at.units.has(unit));
    if (unknown.length > 0 || units.length === 0) return refused('unit.unknown', { unit: unknown.join(' ') });
    const strangers = units.filter((unit) => !partiesOf(matter).includes(unit));
    return strangers.length === 0 ? refused('copy.all-in-already') : undefined;
  },
  changes: ({ act, matter }) => [
    { type: 'copied', units: act.units ?? [] },
    ...(act.units ?? []).map((unit): Change => {
      const about = `copy:${matter.version}`;
      return { type: 'notice', notice: { code: 'matter.copied', unit, to: 'party', desk: null, about } };
    }),
  ],
};

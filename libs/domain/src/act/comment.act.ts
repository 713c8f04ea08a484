import { type ActRule, type MatterContext } from './act.ts';
import { type Change } from './change.ts';
import { partiesOf } from './may-see.ts';
import { reasonGiven } from './reason-given.ts';
import { refused } from '../refusal.ts';

/** 批注: words for all who may read the matter; units that are named are told. */
export const comment: ActRule<MatterContext> = {
  whyNot: ({ act, matter }) => {
    const strangers = (act.units ?? []).filter((unit) => !partiesOf(matter).includes(unit));
    return strangers.length > 0 ? refused('matter.no-such-party', { units: strangers }) : reasonGiven(act);
  },
  changes: ({ act, matter }) => [
    { type: 'commented' },
    ...(act.units ?? []).map((unit): Change => {
      const about = `comment:${matter.version}`;
      return { type: 'notice', notice: { code: 'matter.commented', unit, to: 'party', desk: null, about } };
    }),
  ],
};

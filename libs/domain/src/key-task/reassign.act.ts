import { type ActRule } from '../act/act.ts';
import { decided, laid } from '../act/changes.ts';
import { whyNotJoin } from './takes-part.ts';

/** 改派: the supervision office names the right unit in the place of the one that sent the task back. */
export const reassign: ActRule = {
  whyNot: ({ act, matter, at }) => whyNotJoin(act.unit, matter, at),
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

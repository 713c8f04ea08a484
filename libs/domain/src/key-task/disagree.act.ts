import { type ActRule } from '../act/act.ts';
import { decided } from '../act/changes.ts';
import { reasoned } from '../act/verdict.act.ts';

/** 会签不同意: the lead answers again, and every level is asked again. */
export const disagree: ActRule = {
  whyNot: reasoned.whyNot,
  changes: (context) => [
    decided(context),
    { type: 'round', route: { to: 'answer', then: 'level-by-level', from: 'countersign' }, returned: false },
  ],
};

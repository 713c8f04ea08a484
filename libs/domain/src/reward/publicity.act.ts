import { type ActRule, type MatterContext } from '../act/act.ts';
import { decided, laid } from '../act/changes.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { isOpen } from '../desk/desk.ts';
import { refused } from '../refusal.ts';
import { beginAgain } from './begin-again.ts';
import { COMMERCE } from './parties.ts';
import { deniedApartFrom, sentBackTo } from './sent-back.act.ts';
import { inRound } from './steps.ts';
import { tookPart } from './took-part.ts';

/** 公示 ends by the clock, not by a person. */
export const endPublicity: ActRule = {
  whyNot: ({ desk }) => refused('reward.publicity-runs', { until: String(desk.due) }),
  changes: () => [],
};

/** 异议: signed, with evidence, while the publicity runs; the commission records it and checks it. */
export const objectTo: ActRule<MatterContext> = {
  whyNot: ({ matter, act, by }) => {
    if (by.unit !== COMMERCE) return refused('act.not-yours');
    if (!inRound(matter, 'publicity').some(isOpen)) return refused('reward.not-published');
    return act.objector?.trim() ? reasonGiven(act) : refused('reward.objection-unsigned');
  },
  changes: ({ act, matter }) => [
    laid('objection-check', COMMERCE, {
      about: `o${matter.version}`,
      facts: { objector: act.objector ?? '', objection: act.words ?? '', evidence: act.evidence ?? [] },
    }),
  ],
};

const REVIEWERS = ['first-review', 'second-review'] as const;

/** 异议不成立. */
export const unfounded: ActRule = deniedApartFrom(REVIEWERS);

/** 异议成立: what was published is put right; it is reviewed anew, or only published anew. */
export const publishAgain: ActRule = {
  whyNot: (context) => tookPart(context, REVIEWERS) ?? reasonGiven(context.act),
  changes: (context) => [
    decided(context),
    beginAgain(context.desk, context.act.to === 'first-review' ? 'first-review' : 'publicity'),
  ],
};

/** 异议成立: there is no right to the reward; the applicant is heard before it is refused. */
export const rejectAfterObjection: ActRule = sentBackTo('reject-proposed', REVIEWERS);

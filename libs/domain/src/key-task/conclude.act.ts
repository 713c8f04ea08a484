import { type ActRule, type DeskContext, type MatterContext } from '../act/act.ts';
import { type Change } from '../act/change.ts';
import { decided, laid } from '../act/changes.ts';
import { type Matter } from '../matter/matter.ts';
import { refused } from '../refusal.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { SUPERVISION_OFFICE } from '../unit/offices.ts';

/** 督查结论: fed back to the units it is about (督查条例 Art 16); they have 30 days to object (Art 17). */
export const conclude: ActRule<MatterContext> = {
  whyNot: ({ act, matter }) => {
    const strangers = (act.units ?? []).filter((unit) => !isParty(matter, unit));
    if (strangers.length > 0 || !act.units?.length) return refused('matter.no-such-party', { units: strangers });
    return reasonGiven(act);
  },
  changes: ({ act, matter, by }) =>
    [...new Set(act.units)].map((unit) =>
      laid('conclusion', unit, {
        about: `c${matter.version}`,
        facts: { conclusion: act.words ?? '', author: by.id, authorName: by.name },
      }),
    ),
};

/** 异议: reviewed within 30 days by somebody who took no part. */
export const object: ActRule = {
  whyNot: ({ act }) => reasonGiven(act),
  changes: (context) => [
    decided(context),
    laid('objection', SUPERVISION_OFFICE, {
      about: `o${context.desk.no}`,
      facts: { ...context.desk.facts, unit: context.desk.party, objection: context.act.words ?? '' },
    }),
  ],
};

/** 异议复核决定: upheld, amended or revoked; the unit is told. */
export const review: ActRule = {
  whyNot: (context) => (tookPart(context) ? refused('objection.took-part') : reasonGiven(context.act)),
  changes: (context) => [decided(context), answered(context)],
};

/** 回避: whoever wrote the conclusion or reviewed the task at the office (督查条例 Art 17). */
const tookPart = ({ matter, desk, by }: DeskContext): boolean =>
  desk.facts?.['author'] === by.id ||
  matter.desks.some((one) => one.step === 'review-office' && one.decidedBy?.id === by.id);

const isParty = (matter: Matter, unit: string): boolean =>
  matter.leads.includes(unit) || matter.supports.includes(unit);

function answered({ matter, desk, act }: DeskContext): Change {
  const unit = String(desk.facts?.['unit']);
  const about = `objection:${matter.version}`;
  return { type: 'notice', notice: { code: `objection.${act.type}`, unit, to: 'party', desk: desk.no, about } };
}

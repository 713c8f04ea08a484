import { type ActRule, type DeskContext, type MatterContext } from '../act/act.ts';
import { type Change } from '../act/change.ts';
import { decided, laid } from '../act/changes.ts';
import { type Desk, type Facts, isOpen } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { refused, type Refusal } from '../refusal.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { dayOf } from '../time/day.ts';
import { mayBeNamed } from '../unit/may-be-named.ts';
import { DISTRICT_GOVERNMENT, SUPERVISION_OFFICE } from '../unit/offices.ts';

/** 领导批示: verbatim text and the day by which an answer is wanted; 批示→拟办→交办→反馈→呈阅 (domain D3). */
export const instruct: ActRule<MatterContext> = {
  whyNot: (context) => reasonGiven(context.act) ?? whyNotDay(context),
  changes: ({ act, matter, by }) => [
    laid('handling', SUPERVISION_OFFICE, {
      about: `i${matter.version}`,
      facts: { instruction: act.words ?? '', leader: by.name, ...(act.day === undefined ? {} : { day: act.day }) },
    }),
  ],
};

/** 拟办: the office says who answers, and passes the instruction on to them. */
export const assignHandling: ActRule = {
  whyNot: ({ act, at }) => {
    const units = act.units ?? [];
    const unknown = units.filter((unit) => !mayBeNamed(at.units.get(unit), dayOf(at.now)));
    return units.length === 0 || unknown.length > 0 ? refused('unit.unknown', { unit: unknown.join(' ') }) : undefined;
  },
  changes: (context) => [decided(context), ...asked(context, context.act.units ?? [], context.desk.facts ?? {})],
};

/** 反馈: when everybody asked has answered, the answers are laid before the leader. */
export const giveFeedback: ActRule = {
  whyNot: ({ act }) => reasonGiven(act),
  changes: (context) => [decided(context), ...presentedWithout(context.matter, context.desk)],
};

/** 呈阅, once nobody but this desk, which is decided or void now, owes an answer to the same instruction. */
export function presentedWithout(matter: Matter, { no, about, facts }: Desk): Change[] {
  const waits = matter.desks.some(
    (one) => one.step === 'feedback' && one.about === about && one.no !== no && isOpen(one),
  );
  return waits ? [] : [laid('presentation', DISTRICT_GOVERNMENT, { about: about ?? '', facts: facts ?? {} })];
}

/** 呈阅，再办: the answers do not satisfy; those who gave them are asked again. */
export const askAgain: ActRule = {
  whyNot: (context) => reasonGiven(context.act) ?? whyNotDay(context),
  changes: (context) => {
    const { matter, desk, act } = context;
    const asker = matter.desks.filter(
      (one) => one.step === 'feedback' && one.about === desk.about && one.voidedAt === null,
    );
    const { day: _, ...facts } = desk.facts ?? {};
    const again: Facts = { ...facts, again: act.words ?? '', ...(act.day === undefined ? {} : { day: act.day }) };
    return [decided(context), ...asked(context, [...new Set(asker.map((one) => one.party))], again)];
  },
};

const asked = ({ desk, act }: DeskContext, units: readonly string[], facts: Facts): Change[] =>
  [...new Set(units)].map((unit) =>
    laid('feedback', unit, { about: desk.about ?? '', facts: { ...facts, opinion: act.words ?? '' } }),
  );

function whyNotDay({ act, at }: MatterContext): Refusal | undefined {
  return act.day !== undefined && act.day < dayOf(at.now) ? refused('day.in-the-past') : undefined;
}

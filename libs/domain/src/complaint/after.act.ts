import { type ActRule, type DeskContext, type MatterContext } from '../act/act.ts';
import { type Change } from '../act/change.ts';
import { decided, laid } from '../act/changes.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { isOpen } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { refused } from '../refusal.ts';
import { addMonths, dayOf } from '../time/day.ts';
import { SUPERVISION_OFFICE } from '../unit/offices.ts';
import { complaintFacts, complaintOf } from './complaint.ts';

/** 送达: the written result, on a day, in a named way (Art 20). */
export const serveResult: ActRule = {
  whyNot: ({ act, at }) =>
    act.day !== undefined && act.day > dayOf(at.now) ? refused('day.in-the-future') : reasonGiven(act),
  changes: (context) => {
    const servedOn = context.act.day ?? dayOf(context.at.now);
    return [decided(context), { type: 'facts', facts: complaintFacts({ servedOn }) }];
  },
};

/** 好差评 from 1 to 5; a bad one says why and is looked into. */
export const rate: ActRule = {
  whyNot: ({ act }) => {
    const { score } = act;
    if (score === undefined || score < 1 || score > 5) return refused('complaint.which-rating');
    return isBad(score) ? reasonGiven(act) : undefined;
  },
  changes: (context) => {
    const score = context.act.score ?? 0;
    const facts: Change = { type: 'facts', facts: complaintFacts({ rating: score }) };
    return [decided(context, { score }), facts, ...(isBad(score) ? [review(context)] : [])];
  },
};

const isBad = (score: number): boolean => score <= 2;

const review = ({ matter }: DeskContext): Change => laid('rating-review', complaintOf(matter).handler);

/** 向上一级投诉 (Art 22): against a refusal or a result. The file goes there; what is ordered is entered. */
export const appeal: ActRule<MatterContext> = {
  whyNot: ({ matter, act }) => {
    const { refused: refusal, servedOn, appeal: before } = complaintOf(matter);
    if (before) return refused('complaint.appealed-already');
    if (refusal === undefined && servedOn === undefined) return refused('complaint.nothing-to-appeal');
    return reasonGiven(act);
  },
  changes: ({ matter, at }) => [
    { type: 'facts', facts: complaintFacts({ appeal: { on: dayOf(at.now) } }) },
    ...(matter.closedAt === null ? [] : [atTheEnd()]),
  ],
};

/** A closed complaint lives on at the last step of its line: everything before it stands. */
const atTheEnd = (): Change => ({
  type: 'chapter',
  route: { to: 'appeal-outcome', then: 'level-by-level', from: null },
});

/** 上级责令重新办理. */
export const reopenComplaint: ActRule = {
  whyNot: ({ act }) => reasonGiven(act),
  changes: (context) => [
    decided(context),
    { type: 'facts', facts: againHandled(context.matter, dayOf(context.at.now)) },
    { type: 'chapter', route: { to: 'handle', then: 'level-by-level', from: null } },
  ],
};

/** The limits run anew from the order [D]; what ended it before does not end it now. */
function againHandled(matter: Matter, today: string) {
  const { appeal: turned } = complaintOf(matter);
  const cleared = { extendedTo: undefined, ended: undefined, servedOn: undefined, refused: undefined };
  return { ...cleared, ...complaintFacts({ acceptedOn: today, appeal: { on: turned?.on ?? today, upheld: false } }) };
}

export const upholdComplaint: ActRule = {
  whyNot: ({ act }) => reasonGiven(act),
  changes: (context) => {
    const on = complaintOf(context.matter).appeal?.on ?? dayOf(context.at.now);
    return [decided(context), { type: 'facts', facts: complaintFacts({ appeal: { on, upheld: true } }) }];
  },
};

/** Inspections and penalties within so many months after a complaint are looked at (条例 Art 31). */
const WATCHED_MONTHS = 12;

/** 疑似打击报复: an inspection or a penalty against a complainant; the supervision office looks into it, confidentially. */
export const reportRetaliation: ActRule<MatterContext> = {
  whyNot: ({ matter, act, at }) => {
    if (matter.desks.some((desk) => isOpen(desk) && desk.step === 'retaliation-review'))
      return refused('complaint.asked-already');
    const last = addMonths(dayOf(matter.closedAt ?? at.now), WATCHED_MONTHS);
    return dayOf(at.now) > last ? refused('complaint.watch-is-over', { last }) : reasonGiven(act);
  },
  changes: ({ matter }) => [
    ...(matter.closedAt === null ? [] : [atTheEnd()]),
    laid('retaliation-review', SUPERVISION_OFFICE, { about: `r${matter.version}` }),
  ],
};

/** 并案: handled together with others of the same unit, clause or topic; neither complainant learns of the other. */
export const joinComplaints: ActRule<MatterContext> = {
  whyNot: ({ act }) => (act.matters?.length ? undefined : refused('complaint.which-others')),
  changes: ({ matter, act }) => {
    const joined = [...new Set([...(complaintOf(matter).joined ?? []), ...(act.matters ?? [])])];
    return [{ type: 'facts', facts: complaintFacts({ joined: joined.filter((id) => id !== matter.id) }) }];
  },
};

/** 转为督办事项: a systemic problem became a key task (Art 26). */
export const becomeTask: ActRule<MatterContext> = {
  whyNot: ({ matter, act }) => {
    if (complaintOf(matter).keyTask) return refused('complaint.task-already');
    return act.task ? undefined : refused('complaint.which-task');
  },
  changes: ({ act }) => [{ type: 'facts', facts: complaintFacts({ keyTask: { id: act.task ?? '', done: false } }) }],
};

/** 督办结果回告: what came of the key task, for the complainant. */
export const taskResult: ActRule<MatterContext> = {
  whyNot: ({ matter, act }) => (complaintOf(matter).keyTask ? reasonGiven(act) : refused('complaint.which-task')),
  changes: ({ matter }) => {
    const id = complaintOf(matter).keyTask?.id ?? '';
    return [{ type: 'facts', facts: complaintFacts({ keyTask: { id, done: true } }) }];
  },
};

import { type ActRule, type DeskContext, type MatterContext } from '../act/act.ts';
import { type Change } from '../act/change.ts';
import { decided, laid } from '../act/changes.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { isLive, isOpen } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { refused, type Refusal } from '../refusal.ts';
import { beginAgain } from '../reward/begin-again.ts';
import { dayOf } from '../time/day.ts';
import { complaintFacts, complaintOf, type Handling } from './complaint.ts';
import { METHODS, type Method, TERMINATION_REASONS, type TerminationReason } from './rule-sets.ts';

/** 提请终结: on one of the six reasons of Art 20, by a method of Art 18; a leader decides. */
export const proposeTermination: ActRule = {
  whyNot: (context) => whyNotReason(context) ?? whyNotMethod(context.act.to) ?? reasonGiven(context.act),
  changes: (context) => {
    const [reason, method] = [context.act.ground as TerminationReason, context.act.to as Method];
    return [decided(context, { reason, method }), ...dutiesLaid(context)];
  },
};

function whyNotReason({ act, matter }: DeskContext): Refusal | undefined {
  const { withdrawn } = complaintOf(matter);
  if (!Object.hasOwn(TERMINATION_REASONS, act.ground ?? ''))
    return refused('complaint.which-reason', { allowed: Object.keys(TERMINATION_REASONS) });
  if (act.ground === 'WITHDRAWN' && withdrawn === undefined) return refused('complaint.not-withdrawn');
  return act.ground === 'ABSENT' && !wasAbsent(matter) ? refused('complaint.not-absent') : undefined;
}

/** 连续三十日: the clock has written down that the whole term passed in silence. */
const wasAbsent = (matter: Matter): boolean =>
  matter.desks.some((desk) => isLive(desk) && desk.step === 'silence' && desk.verdict === 'lapse');

const whyNotMethod = (to: string | undefined): Refusal | undefined =>
  Object.hasOwn(METHODS, to ?? '') ? undefined : refused('complaint.which-method', { allowed: Object.keys(METHODS) });

/** 和解协议: both have signed; each duty is watched as a desk of the unit that owes it (Art 18). */
const dutiesLaid = ({ act }: DeskContext): Change[] =>
  (act.pieces ?? []).map(({ unit, deliverable, due }, place) =>
    laid('perform', unit, { about: `duty-${place + 1}`, facts: { day: due, duty: deliverable } }),
  );

/** 同意终结. */
export const approveTermination: ActRule = {
  whyNot: () => undefined,
  changes: (context) => {
    const proposal = context.matter.desks.findLast((desk) => isLive(desk) && desk.verdict === 'propose-termination');
    const { reason, method } = proposal?.facts as { reason: TerminationReason; method: Method };
    const ended = { reason, method, on: dayOf(context.at.now) };
    return [decided(context), { type: 'facts', facts: complaintFacts({ ended }) }];
  },
};

/** 退回继续办理: what the proposal had laid before others falls with it. */
export const returnTermination: ActRule = {
  whyNot: ({ act }) => reasonGiven(act),
  changes: (context) => [
    decided(context),
    ...context.matter.desks
      .filter((desk) => isOpen(desk) && desk.step === 'perform')
      .map((desk): Change => ({ type: 'voided', desk: desk.no })),
    beginAgain(context.desk, 'handle'),
  ],
};

const HANDLINGS: readonly string[] = ['meeting', 'expert', 'on-site', 'contact'] satisfies Handling['what'][];

/** 办理记录: meetings, experts, checks on the spot, contacts (Art 16, 17). */
export const recordHandling: ActRule<MatterContext> = {
  whyNot: ({ act, at }) => {
    if (!HANDLINGS.includes(act.to ?? '')) return refused('complaint.which-handling', { allowed: [...HANDLINGS] });
    if (act.day !== undefined && act.day > dayOf(at.now)) return refused('day.in-the-future');
    return reasonGiven(act);
  },
  changes: ({ act, matter, at }) => {
    const one: Handling = { what: act.to as Handling['what'], on: act.day ?? dayOf(at.now) };
    const handled = [...(complaintOf(matter).handled ?? []), one];
    return [{ type: 'facts', facts: complaintFacts({ handled }) }];
  },
};

import { type ActRule } from '../act/act.ts';
import { assign } from '../act/assign.act.ts';
import { type DeskAct, type KindRules, type MatterAct } from '../act/kind-rules.ts';
import { confirmMeasure, waiveMeasure } from '../act/measure.act.ts';
import { urge } from '../act/urge.act.ts';
import { reasoned } from '../act/verdict.act.ts';
import { absenceProved, contactedAbsent, goOn, heard, propose } from './absence.act.ts';
import { appeal, fileSent, reopened, upheld } from './appeal.act.ts';
import { askReply, consult, release } from './ask-reply.act.ts';
import { commentComplaint } from './comment-complaint.act.ts';
import { accept, askSupplement, redirect, refuse } from './decide-acceptance.act.ts';
import { enter } from './enter.act.ts';
import { grant, requestExtension } from './extension.act.ts';
import { proposeTermination, settle } from './handle.act.ts';
import { account, broken, confirmPerformed, denyPerformed, findBroken, performed, press } from './perform.act.ts';
import { answerRating, rate } from './rate.act.ts';
import { recorded } from './recorded.act.ts';
import { reportPending } from './report-pending.act.ts';
import { notRetaliation, reportMeasure, retaliation } from './retaliation.act.ts';
import { supplement, supplementLapsed } from './supplement.act.ts';
import { linkTask, taskResult } from './systemic.act.ts';
import { approve, returned, served } from './termination.act.ts';
import { complainantsOwn, handlersOwn, whileHandled } from './whose.ts';
import { deemWithdrawn, withdrawComplaint } from './withdraw-complaint.act.ts';

/** What the complainant decides, at its desks or by the hand of an officer. */
const COMPLAINANTS: Readonly<Record<string, ActRule>> = { 'supplement/supplement': supplement, 'rating/rate': rate };

/** The rule behind each verdict; `step/verdict` where one name means two things. */
export const COMPLAINT_VERDICTS: Readonly<Record<string, ActRule>> = {
  ...COMPLAINANTS,
  'decide-acceptance/accept': accept,
  'ask-supplement': askSupplement,
  'decide-acceptance/refuse': refuse,
  redirect,
  'propose-termination': proposeTermination,
  settle,
  'termination-approval/approve': approve,
  'termination-approval/return': returned,
  served,
  'long-pending/report': reportPending,
  reply: reasoned,
  'extension/grant': grant,
  'extension/refuse': reasoned,
  propose,
  'go-on': goOn,
  performed,
  broken,
  'performance-check/confirm': confirmPerformed,
  'performance-check/deny': denyPerformed,
  press,
  account,
  answered: answerRating,
  sent: fileSent,
  upheld,
  reopened,
  'retaliation-review/unfounded': notRetaliation,
  'retaliation-review/founded': retaliation,
  'retaliation-review-by-leader/unfounded': notRetaliation,
  'retaliation-review-by-leader/founded': retaliation,
};

const OFFICER = 'complaint-officer';
const OFFICE = 'supervision-office';

export const COMPLAINT_DESK_ACTS: Readonly<Record<string, DeskAct>> = {
  urge: { who: OFFICER, rule: handlersOwn(urge) },
  enter: { who: OFFICER, rule: handlersOwn(enter(COMPLAINANTS)) },
  'find-broken': { who: OFFICER, rule: handlersOwn(findBroken) },
  'confirm-measure': { who: OFFICE, closed: 'too', rule: confirmMeasure },
  'waive-measure': { who: OFFICE, closed: 'too', rule: waiveMeasure },
  'hand-to': { who: 'party', rule: assign },
};

const inHandling = (rule: MatterAct['rule']): MatterAct => ({ who: OFFICER, rule: handlersOwn(whileHandled(rule)) });
const EITHER = ['enterprise-agent', OFFICER] as const;

export const COMPLAINT_MATTER_ACTS: Readonly<Record<string, MatterAct>> = {
  release: inHandling(release),
  'ask-reply': inHandling(askReply),
  consult: inHandling(consult),
  meeting: inHandling(recorded('meeting')),
  'on-site': inHandling(recorded('on-site')),
  expert: inHandling(recorded('expert')),
  advise: inHandling(recorded('advice')),
  'ask-extension': inHandling(requestExtension),
  'contacted-absent': inHandling(contactedAbsent),
  'deem-withdrawn': inHandling(deemWithdrawn),
  heard: { who: EITHER, rule: complainantsOwn(heard) },
  'withdraw-complaint': { who: EITHER, rule: complainantsOwn(withdrawComplaint, 'in-writing') },
  appeal: { who: EITHER, closed: 'too', rule: complainantsOwn(appeal, 'in-writing') },
  'report-measure': { who: OFFICER, closed: 'too', rule: handlersOwn(reportMeasure) },
  'link-task': { who: OFFICER, closed: 'too', rule: handlersOwn(linkTask) },
  'task-result': { who: OFFICER, closed: 'too', rule: handlersOwn(taskResult) },
  comment: { who: [OFFICER, 'unit-leader', 'leader-in-charge'], closed: 'too', rule: commentComplaint },
};

/** What the clock decides, and what comes of it. */
export const COMPLAINT_BY_CLOCK: NonNullable<KindRules['byClock']> = {
  'supplement/lapse': supplementLapsed,
  'silence/lapse': absenceProved,
};

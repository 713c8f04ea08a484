import { type ActRule } from '../act/act.ts';
import { assign } from '../act/assign.act.ts';
import { type DeskAct, type MatterAct } from '../act/kind-rules.ts';
import { reasoned, verdict } from '../act/verdict.act.ts';
import { appeal, becomeTask, joinComplaints, rate, reopenComplaint, reportRetaliation, serveResult, taskResult, upholdComplaint } from './after.act.ts'; // prettier-ignore
import { byHandler } from './by-handler.ts';
import { byComplainantOrHandler } from './by-complainant.ts';
import { askReply, consult, releaseText } from './consult.act.ts';
import {
  acceptComplaint,
  askComplainant,
  redirectComplaint,
  refuseComplaint,
  supplementComplaint,
} from './decide-acceptance.act.ts';
import { askExtension, grantExtension } from './extend.act.ts';
import { approveTermination, proposeTermination, recordHandling, returnTermination } from './handle.act.ts';
import { broken, orderPerformance, performed } from './settlement.act.ts';
import { beginSilence, goneElsewhere, heard, withdrawComplaint } from './silence.act.ts';

/** The rule behind each verdict; `step/verdict` where one name means two things. */
export const COMPLAINT_VERDICTS: Readonly<Record<string, ActRule>> = {
  accept: acceptComplaint,
  'ask-supplement': askComplainant,
  supplement: supplementComplaint,
  'decide-acceptance/refuse': refuseComplaint,
  'decide-after-lapse/refuse': refuseComplaint,
  redirect: redirectComplaint,
  'propose-termination': proposeTermination,
  approve: approveTermination,
  return: returnTermination,
  serve: serveResult,
  rate,
  reopen: reopenComplaint,
  uphold: upholdComplaint,
  reply: reasoned,
  grant: grantExtension,
  'extension/refuse': reasoned,
  heard,
  performed,
  kept: verdict,
  broken,
  order: orderPerformance,
  waive: reasoned,
  reviewed: reasoned,
  founded: reasoned,
  unfounded: reasoned,
  report: reasoned,
};

export const COMPLAINT_DESK_ACTS: Readonly<Record<string, DeskAct>> = {
  'hand-to': { who: 'party', rule: assign },
};

const OFFICER = 'complaint-officer';
const EITHER = ['enterprise-agent', OFFICER] as const;

export const COMPLAINT_MATTER_ACTS: Readonly<Record<string, MatterAct>> = {
  release: { who: OFFICER, rule: byHandler(releaseText) },
  'ask-reply': { who: OFFICER, rule: byHandler(askReply) },
  consult: { who: OFFICER, rule: byHandler(consult) },
  'record-handling': { who: OFFICER, rule: byHandler(recordHandling) },
  'request-extension': { who: OFFICER, rule: byHandler(askExtension) },
  'begin-silence': { who: OFFICER, rule: byHandler(beginSilence) },
  'gone-elsewhere': { who: OFFICER, rule: byHandler(goneElsewhere) },
  join: { who: OFFICER, rule: byHandler(joinComplaints) },
  'become-task': { who: OFFICER, rule: byHandler(becomeTask) },
  'task-result': { who: OFFICER, closed: 'too', rule: byHandler(taskResult) },
  'withdraw-complaint': { who: EITHER, rule: byComplainantOrHandler(withdrawComplaint) },
  appeal: { who: EITHER, closed: 'too', rule: byComplainantOrHandler(appeal) },
  'report-retaliation': { who: EITHER, closed: 'too', rule: byComplainantOrHandler(reportRetaliation) },
};

import { type ActRule } from '../act/act.ts';
import { assign } from '../act/assign.act.ts';
import { comment } from '../act/comment.act.ts';
import { copy } from '../act/copy.act.ts';
import { type DeskAct, type MatterAct } from '../act/kind-rules.ts';
import { confirmMeasure, waiveMeasure } from '../act/measure.act.ts';
import { urge } from '../act/urge.act.ts';
import { reasoned, verdict } from '../act/verdict.act.ts';
import { withdrawal } from '../act/withdraw.act.ts';
import { addSupporter } from './add-supporter.act.ts';
import { breakDown } from './break-down.act.ts';
import { conclude, object, review } from './conclude.act.ts';
import { disagree } from './disagree.act.ts';
import { followUp } from './follow-up.act.ts';
import { grant, refuse } from './grant.act.ts';
import { insist } from './insist.act.ts';
import { askAgain, assignHandling, giveFeedback, instruct } from './instruct.act.ts';
import { meet } from './meet.act.ts';
import { override } from './override.act.ts';
import { reassign } from './reassign.act.ts';
import { removeSupporter } from './remove-supporter.act.ts';
import { reopen } from './reopen.act.ts';
import { noChange, report } from './report.act.ts';
import { requestExtension } from './request-extension.act.ts';
import { resume } from './resume.act.ts';
import { returnTo } from './return-to.act.ts';
import { sendForRework } from './return.act.ts';
import { sendBack } from './send-back.act.ts';
import { setEnd } from './set-end.act.ts';
import { KEY_TASK_STEPS } from './steps.ts';
import { suspend } from './suspend.act.ts';
import { approveTermination, terminate } from './terminate.act.ts';
import { transferLead } from './transfer-lead.act.ts';

/** The rule behind each verdict; `step/verdict` where one name means two things. */
export const KEY_TASK_VERDICTS: Readonly<Record<string, ActRule>> = {
  approve: verdict,
  reject: reasoned,
  accept: verdict,
  'send-back': sendBack,
  reassign,
  insist,
  'break-down/submit': breakDown,
  deliver: verdict,
  submit: verdict,
  'return-to': returnTo,
  agree: verdict,
  disagree,
  pass: verdict,
  return: sendForRework,
  grant,
  refuse,
  report,
  'no-change': noChange,
  'termination/approve': approveTermination,
  assign: assignHandling,
  give: giveFeedback,
  noted: verdict,
  again: askAgain,
  acknowledge: verdict,
  object,
  uphold: review,
  amend: review,
  revoke: review,
};

const OFFICE = 'supervision-office';
const STAFF = ['officer', 'unit-leader', 'supervision-office', 'leader-in-charge'] as const;

/** Acts at a desk that is no verdict on it: who may, and the rule. */
export const KEY_TASK_DESK_ACTS: Readonly<Record<string, DeskAct>> = {
  urge: { who: OFFICE, rule: urge },
  withdraw: { who: 'holder', rule: withdrawal(KEY_TASK_STEPS) },
  'confirm-measure': { who: OFFICE, closed: 'too', suspended: true, rule: confirmMeasure },
  'waive-measure': { who: OFFICE, closed: 'too', suspended: true, rule: waiveMeasure },
  'hand-to': { who: 'party', suspended: true, rule: assign },
  override: { who: 'lead-leader', rule: override },
};

/** Acts on the whole matter. A supporter asks for its own delivery, the lead for the task. */
export const KEY_TASK_MATTER_ACTS: Readonly<Record<string, MatterAct>> = {
  'request-extension': { who: 'officer', atDesk: true, rule: requestExtension },
  suspend: { who: OFFICE, rule: suspend },
  resume: { who: OFFICE, suspended: true, rule: resume },
  'transfer-lead': { who: OFFICE, suspended: true, rule: transferLead },
  'add-supporter': { who: OFFICE, rule: addSupporter(KEY_TASK_STEPS) },
  'remove-supporter': { who: OFFICE, suspended: true, rule: removeSupporter },
  'set-end': { who: OFFICE, rule: setEnd },
  terminate: { who: OFFICE, suspended: true, rule: terminate },
  reopen: { who: OFFICE, closed: 'only', rule: reopen },
  'follow-up': { who: OFFICE, closed: 'only', rule: followUp },
  instruct: { who: 'leader-in-charge', rule: instruct },
  conclude: { who: OFFICE, rule: conclude },
  meet: { who: OFFICE, closed: 'too', suspended: true, rule: meet },
  comment: { who: STAFF, closed: 'too', suspended: true, rule: comment },
  copy: { who: STAFF, closed: 'too', suspended: true, rule: copy },
};

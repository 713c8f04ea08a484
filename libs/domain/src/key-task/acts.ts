import { type ActRule } from '../act/act.ts';
import { type MatterAct } from '../act/kind-rules.ts';
import { type Role } from '../unit/actor.ts';
import { urge } from '../act/urge.act.ts';
import { reasoned, verdict } from '../act/verdict.act.ts';
import { withdrawal } from '../act/withdraw.act.ts';
import { breakDown } from './break-down.act.ts';
import { disagree } from './disagree.act.ts';
import { grant, refuse } from './grant.act.ts';
import { insist } from './insist.act.ts';
import { reassign } from './reassign.act.ts';
import { reopen } from './reopen.act.ts';
import { requestExtension } from './request-extension.act.ts';
import { returnTo } from './return-to.act.ts';
import { sendForRework } from './return.act.ts';
import { sendBack } from './send-back.act.ts';
import { KEY_TASK_STEPS } from './steps.ts';

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
};

/** Acts at a desk that is no verdict on it: who may, and the rule. `holder` is the desk's own party. */
export const KEY_TASK_DESK_ACTS: Readonly<Record<string, { who: Role | 'holder'; rule: ActRule }>> = {
  urge: { who: 'supervision-office', rule: urge },
  withdraw: { who: 'holder', rule: withdrawal(KEY_TASK_STEPS) },
};

/** Acts on the whole matter. A supporter asks for its own delivery, the lead for the task. */
export const KEY_TASK_MATTER_ACTS: Readonly<Record<string, MatterAct>> = {
  'request-extension': { who: 'officer', atDesk: true, rule: requestExtension },
  reopen: { who: 'supervision-office', closed: true, rule: reopen },
};

import { deskId, type Desk } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { type Refusal, type RefusalCode } from '../refusal.ts';
import { hatsOf, type Actor } from '../unit/actor.ts';
import { holds, judge } from './judge.ts';
import { type KindRules } from './kind-rules.ts';
import { type Moment } from './moment.ts';
import { ruleOf } from './step-rule.ts';

/** An act the actor has here; `refusal` tells why not now, so that a page can grey the button with its reason. */
export interface AllowedAct {
  type: string;
  desk?: string;
  refusal?: Refusal;
}

/** Refusals that only say that the form is still empty. */
const FORM_IS_EMPTY: readonly RefusalCode[] = [
  'act.reason-needed',
  'key-task.break-down-incomplete',
  'key-task.no-such-supporter',
  'unit.unknown',
  'extension.not-later',
  'suspend.no-lawful-ground',
  'matter.no-such-party',
  'follow-up.which-finding',
  'report.progress-needed',
  'key-task.which-lead',
  'assign.has-it-already',
  'complaint.which-ground',
  'complaint.which-method',
  'complaint.which-agency',
  'complaint.which-channel',
  'complaint.which-stars',
  'complaint.which-measure',
  'complaint.which-task',
  'complaint.which-result',
  'complaint.supplement-names-nothing',
  'complaint.settlement-incomplete',
  'complaint.evidence-needed',
];

const NOT_HIS: readonly RefusalCode[] = [
  'act.not-yours',
  'matter.closed',
  'matter.not-closed',
  'matter.not-suspended',
  'desk.voided',
  'act.unknown',
  'key-task.has-an-end',
  'meeting.unknown',
  'complaint.recused',
];

/** What this person may do to the matter now, by the same rules that judge the act itself. */
export function allowedActs(kind: KindRules, matter: Matter, by: Actor, at: Moment): AllowedAct[] {
  const asked: AllowedAct[] = [
    ...Object.keys(kind.matterActs).map((type) => ({ type })),
    ...matter.desks.flatMap((desk) =>
      typesAt(kind, desk, hatsOf(by, matter.kind)).map((type) => ({ type, desk: deskId(matter.id, desk.no) })),
    ),
  ];
  return asked.flatMap((act): AllowedAct[] => {
    const judged = judge(kind, { matter, act, by, at });
    if ('changes' in judged || FORM_IS_EMPTY.includes(judged.refusal.code)) return [act];
    return isSilent(kind, act, judged.refusal.code) ? [] : [{ ...act, refusal: judged.refusal }];
  });
}

function typesAt(kind: KindRules, desk: Desk, hats: readonly Actor[]): string[] {
  const besides = Object.keys(kind.deskActs);
  if (desk.verdict !== null || !hats.some((hat) => holds(hat, desk))) return besides;
  const about = Object.keys(kind.matterActs).filter((type) => kind.matterActs[type]?.atDesk);
  return [...ruleOf(kind.steps, desk.step).verdicts, ...about, ...besides];
}

/** What the role never has here is absent, not grey; so is what a desk of this kind does not offer. */
const isSilent = (kind: KindRules, act: AllowedAct, code: RefusalCode): boolean =>
  NOT_HIS.includes(code) || (act.desk !== undefined && OFFERS_NOTHING.includes(code) && !isVerdict(kind, act.type));

const isVerdict = (kind: KindRules, type: string): boolean => !(type in kind.deskActs) && !(type in kind.matterActs);

const OFFERS_NOTHING: readonly RefusalCode[] = [
  'desk.already-decided',
  'measure.none-proposed',
  'withdraw.not-decided',
  'withdraw.acted-on',
  'withdraw.not-this-verdict',
  'act.not-at-this-step',
];

import { deskId } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { type Refusal, type RefusalCode } from '../refusal.ts';
import { type Actor } from '../unit/actor.ts';
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
];

const NOT_HIS: readonly RefusalCode[] = [
  'act.not-yours',
  'matter.closed',
  'matter.not-closed',
  'desk.voided',
  'act.unknown',
];

/** What this person may do to the matter now, by the same rules that judge the act itself. */
export function allowedActs(kind: KindRules, matter: Matter, by: Actor, at: Moment): AllowedAct[] {
  const asked = [
    ...Object.keys(kind.matterActs).map((type) => ({ type })),
    ...matter.desks.flatMap((desk) => {
      const id = deskId(matter.id, desk.no);
      const verdicts = holds(by, desk) && desk.verdict === null ? ruleOf(kind.steps, desk.step).verdicts : [];
      return [...verdicts, ...Object.keys(kind.deskActs)].map((type) => ({ type, desk: id }));
    }),
  ];
  return asked.flatMap((act): AllowedAct[] => {
    const judged = judge(kind, { matter, act, by, at });
    if ('changes' in judged || FORM_IS_EMPTY.includes(judged.refusal.code)) return [act];
    const silent =
      NOT_HIS.includes(judged.refusal.code) || (act.type in kind.deskActs && isNothing(judged.refusal.code));
    return silent ? [] : [{ ...act, refusal: judged.refusal }];
  });
}

/** A desk that offers nothing to urge or withdraw shows no grey button for it. */
const isNothing = (code: RefusalCode): boolean => code === 'desk.already-decided' || code.startsWith('withdraw.not-');

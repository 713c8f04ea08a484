import { deskNo, isOpen, type Desk } from '../desk/desk.ts';
import { refused, type Refusal } from '../refusal.ts';
import { type ActRule, type MatterContext } from './act.ts';
import { type Actor } from '../unit/actor.ts';
import { type Change } from './change.ts';
import { type KindRules } from './kind-rules.ts';
import { ruleOf } from './step-rule.ts';

export type Judgement = { refusal: Refusal } | { changes: Change[] };

/** Judges what a person asks for: a refusal with its reason, or the changes it makes. Pure; asked under the matter's lock. */
export function judge(kind: KindRules, context: MatterContext): Judgement {
  const onMatter = kind.matterActs[context.act.type];
  if (onMatter) return ruled(onMatter.rule, context, whyNotMatter(onMatter, context));
  const desk = deskOf(context);
  if ('code' in desk) return { refusal: desk };
  const besides = kind.deskActs[context.act.type];
  if (besides) return ruled(besides.rule, { ...context, desk }, whyNotBesides(besides.who, desk, context));
  const rule = verdictRule(kind, desk, context.act.type);
  return ruled(rule, { ...context, desk }, whyNotDecide(kind, desk, context));
}

function ruled<C extends MatterContext>(rule: ActRule<C> | undefined, context: C, no: Refusal | undefined): Judgement {
  const refusal = no ?? (rule ? rule.whyNot(context) : refused('act.unknown', { type: context.act.type }));
  return refusal || !rule ? { refusal: refusal ?? refused('act.unknown') } : { changes: rule.changes(context) };
}

const verdictRule = (kind: KindRules, desk: Desk, type: string): ActRule | undefined =>
  kind.verdicts[`${desk.step}/${type}`] ?? kind.verdicts[type];

/** Whether a person sits at a desk: of its party, and in its seat. */
export const holds = (by: Actor, desk: Desk): boolean => by.unit === desk.party && by.role === desk.seat;

function deskOf({ matter, act }: MatterContext): Desk | Refusal {
  if (act.desk === undefined) return refused('desk.needed');
  const no = deskNo(matter.id, act.desk);
  return matter.desks.find((desk) => desk.no === no) ?? refused('desk.unknown', { desk: act.desk });
}

function whyNotMatter(rule: { who: string; closed?: true }, { matter, by }: MatterContext): Refusal | undefined {
  if (by.role !== rule.who) return refused('act.not-yours');
  return matter.closedAt !== null && !rule.closed ? refused('matter.closed', { at: matter.closedAt }) : undefined;
}

function whyNotBesides(who: string, desk: Desk, { matter, by }: MatterContext): Refusal | undefined {
  if (matter.closedAt !== null) return refused('matter.closed', { at: matter.closedAt });
  const may = who === 'holder' ? holds(by, desk) : by.role === who;
  return may ? undefined : refused('act.not-yours');
}

/** A verdict on a desk: who was first is named, so that the second knows whom to ask. */
function whyNotDecide(kind: KindRules, desk: Desk, { matter, act, by }: MatterContext): Refusal | undefined {
  if (!holds(by, desk)) return refused('act.not-yours', { party: desk.party });
  if (desk.verdict !== null) return refused('desk.already-decided', firstBy(desk, desk.verdict));
  if (matter.closedAt !== null) return refused('matter.closed', { at: matter.closedAt });
  if (!isOpen(desk)) return refused('desk.voided', { at: String(desk.voidedAt) });
  const allowed = ruleOf(kind.steps, desk.step).verdicts;
  return allowed.includes(act.type)
    ? undefined
    : refused('act.not-at-this-step', { step: desk.step, allowed: [...allowed] });
}

const firstBy = (desk: Desk, verdict: string) => ({
  by: String(desk.decidedBy?.name),
  at: String(desk.decidedAt),
  verdict,
});

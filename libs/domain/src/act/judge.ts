import { deskNo, isOpen, type Desk } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { refused, type Refusal } from '../refusal.ts';
import { type ActRule, type MatterContext } from './act.ts';
import { hatsOf, type Actor } from '../unit/actor.ts';
import { type Change } from './change.ts';
import { type DeskAct, type KindRules, type When, type Who } from './kind-rules.ts';
import { ruleOf } from './step-rule.ts';

export type Judgement = { refusal: Refusal } | { changes: Change[]; by: Actor };

/**
 * Judges what a person asks for: a refusal with its reason, or the changes it makes. Pure; asked under the matter's lock.
 * A substitute acts in his own right first; where that is not his, in the place of the absent colleague whose it is.
 */
export function judge(kind: KindRules, context: MatterContext): Judgement {
  const bar = kind.barred?.(context);
  if (bar) return { refusal: bar };
  const [own, ...others] = hatsOf(context.by, context.matter.kind);
  const judged = judgeAs(kind, { ...context, by: own });
  if (!('refusal' in judged) || judged.refusal.code !== 'act.not-yours') return judged;
  for (const by of others) {
    const instead = judgeAs(kind, { ...context, by });
    if (!('refusal' in instead) || instead.refusal.code !== 'act.not-yours') return instead;
  }
  return judged;
}

function judgeAs(kind: KindRules, context: MatterContext): Judgement {
  const onMatter = kind.matterActs[context.act.type];
  if (onMatter) return ruled(onMatter.rule, context, whyNotMatter(onMatter.who, onMatter, context));
  const desk = deskOf(context);
  if ('code' in desk) return { refusal: desk };
  const besides = kind.deskActs[context.act.type];
  if (besides) return ruled(besides.rule, { ...context, desk }, whyNotBesides(besides, desk, context));
  const rule = verdictRule(kind, desk, context.act.type);
  return ruled(rule, { ...context, desk }, whyNotDecide(kind, desk, context));
}

function ruled<C extends MatterContext>(rule: ActRule<C> | undefined, context: C, no: Refusal | undefined): Judgement {
  const refusal = no ?? (rule ? rule.whyNot(context) : refused('act.unknown', { type: context.act.type }));
  if (refusal || !rule) return { refusal: refusal ?? refused('act.unknown') };
  return { changes: rule.changes(context), by: context.by };
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

const isOneOf = (who: Who, by: Actor): boolean =>
  who === 'reader' || (typeof who === 'string' ? by.role === who : who.some((role) => role === by.role));

function whyNotMatter(who: Who, when: When, { matter, by }: MatterContext): Refusal | undefined {
  return isOneOf(who, by) ? whyNotWhen(when, matter) : refused('act.not-yours');
}

function whyNotBesides({ who, ...when }: DeskAct, desk: Desk, { matter, by }: MatterContext): Refusal | undefined {
  const may = {
    holder: () => holds(by, desk),
    party: () => by.unit === desk.party,
    'lead-leader': () => by.role === 'unit-leader' && by.unit !== null && matter.leads.includes(by.unit),
  };
  const allowed = typeof who === 'string' && who in may ? may[who as keyof typeof may]() : isOneOf(who as Who, by);
  return allowed ? whyNotWhen(when, matter) : refused('act.not-yours');
}

/** A closed or suspended matter takes only the acts that are meant for it. */
function whyNotWhen({ closed, suspended }: When, { closedAt, suspendedAt }: Matter): Refusal | undefined {
  if (closedAt !== null && closed === undefined) return refused('matter.closed', { at: closedAt });
  if (closedAt === null && closed === 'only') return refused('matter.not-closed');
  return suspendedAt !== null && !suspended ? refused('matter.suspended', { since: suspendedAt }) : undefined;
}

/** A verdict on a desk: who was first is named, so that the second knows whom to ask. */
function whyNotDecide(kind: KindRules, desk: Desk, { matter, act, by }: MatterContext): Refusal | undefined {
  if (!holds(by, desk)) return refused('act.not-yours', { party: desk.party });
  if (desk.verdict !== null) return refused('desk.already-decided', firstBy(desk, desk.verdict));
  const rule = ruleOf(kind.steps, desk.step);
  const no = whyNotWhen(rule.line === 'side' ? { suspended: true } : {}, matter);
  if (no) return no;
  if (!isOpen(desk)) return refused('desk.voided', { at: String(desk.voidedAt) });
  return rule.verdicts.includes(act.type)
    ? undefined
    : refused('act.not-at-this-step', { step: desk.step, allowed: [...rule.verdicts] });
}

const firstBy = (desk: Desk, verdict: string) => ({
  by: String(desk.decidedBy?.name),
  at: String(desk.decidedAt),
  verdict,
});

import { type ActRule, type DeskContext } from '../act/act.ts';
import { isOpen } from '../desk/desk.ts';
import { refused, type Refusal } from '../refusal.ts';
import { COMPLAINANT } from '../unit/offices.ts';
import { channelOf, whyNotChannel, whyNotWritten } from './whose.ts';

/**
 * 代录: what the complainant sends by letter, visit, fax or e-mail is entered at its desk, `to` being the verdict.
 *
 * @param verdicts the rules of what may be entered, by `step/verdict`.
 */
export const enter = (verdicts: Readonly<Record<string, ActRule>>): ActRule => {
  const ruleOf = ({ desk, act }: DeskContext) => verdicts[`${desk.step}/${act.to ?? ''}`];
  return {
    whyNot: (context) =>
      whyNotDesk(context) ??
      whyNotChannel(context) ??
      whyNotWritten(context) ??
      whyNotVerdict(context, ruleOf(context)),
    changes: (context) =>
      (ruleOf(context)?.changes(entered(context)) ?? []).map((change) =>
        change.type === 'decided' && change.desk === context.desk.no
          ? { ...change, facts: { ...change.facts, channel: channelOf(context) } }
          : change,
      ),
  };
};

const entered = (context: DeskContext): DeskContext => ({
  ...context,
  act: { ...context.act, type: context.act.to ?? '' },
});

function whyNotDesk({ desk }: DeskContext): Refusal | undefined {
  if (desk.party !== COMPLAINANT) return refused('act.not-at-this-step', { step: desk.step });
  return isOpen(desk) ? undefined : refused('desk.already-decided');
}

const whyNotVerdict = (context: DeskContext, rule: ActRule | undefined): Refusal | undefined =>
  rule ? rule.whyNot(entered(context)) : refused('act.not-at-this-step', { step: context.desk.step });

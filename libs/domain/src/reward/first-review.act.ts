import { type ActRule, type DeskContext } from '../act/act.ts';
import { decided } from '../act/changes.ts';
import { refused, type Refusal } from '../refusal.ts';
import { type Application, applicationOf, written } from './application.ts';
import { type QuoteResult } from './policy.ts';
import { quote } from './quote.ts';
import { type QuoteFacts } from './quote-facts.ts';

/**
 * 初审 passes: the rules are asked again, by the frozen version, on the facts as the officer found them. What the rules
 * leave to a person, facts that differ from the claim, and an amount that differs from the rules' each want a reason; the
 * last goes to a second person.
 */
export const passReview: ActRule = {
  whyNot: (context) => {
    const result = resultOf(context);
    const { act } = context;
    if (result.outcome === 'hold') return refused('reward.material-missing', { reasons: result.reasons });
    if (result.outcome === 'reject' && act.fen === undefined)
      return refused('reward.not-entitled', { reasons: result.reasons });
    return needsReason(context, result) && !act.words?.trim() ? refused('act.reason-needed') : whyNotFen(act.fen);
  },
  changes: (context) => {
    const { act } = context;
    const result = resultOf(context);
    const award = { fen: result.fen ?? 0, capped: result.capped, outcome: result.outcome, reasons: result.reasons };
    const override = differs(act.fen, result) ? { fen: act.fen ?? 0, reason: act.words ?? '' } : null;
    return [
      decided(context, { ...award, steps: result.steps, facts: claimOf(context) }),
      { type: 'facts', facts: written({ claim: claimOf(context), award, override }) },
    ];
  },
};

const claimOf = ({ matter, act }: DeskContext): QuoteFacts => (act.claim ?? applicationOf(matter).claim) as QuoteFacts;

/** The rules' result on the facts as found. */
function resultOf(context: DeskContext): QuoteResult {
  const { policy, parameters }: Application = applicationOf(context.matter);
  return quote({ policy, parameters }, claimOf(context));
}

const differs = (fen: number | undefined, result: QuoteResult): boolean =>
  fen !== undefined && fen !== (result.fen ?? 0);

const needsReason = ({ act }: DeskContext, result: QuoteResult): boolean =>
  result.outcome === 'manual' || act.claim !== undefined || differs(act.fen, result);

const whyNotFen = (fen: number | undefined): Refusal | undefined =>
  fen === undefined || fen > 0 ? undefined : refused('reward.nothing-to-pay');

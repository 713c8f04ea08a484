import { isLive, deskId } from '@duban/domain/desk/desk';
import { judge } from '@duban/domain/act/judge';
import { maySee } from '@duban/domain/act/may-see';
import { type Moment } from '@duban/domain/act/moment';
import { KINDS } from '@duban/domain/kind/kinds';
import { type Matter } from '@duban/domain/matter/matter';
import { refused } from '@duban/domain/refusal';
import { appendEvent } from '../audit/system-log.store.ts';
import { type Ledger } from '../ledger/ledger.ts';
import { type Outcome } from '../ledger/outcome.ts';
import { type Request } from '../ledger/request.ts';
import { type Rule } from '../ledger/rule.ts';
import { recorded } from './publish-plan.ts';

/** 立项审批: the verdict on every task of a plan that waits for it. */
export interface PlanDecision {
  type: 'approve' | 'reject';
  words?: string;
}

const DECIDE = {
  name: 'plan-decide',
  text: 'update plan set status = $2, decided_at = $3, decided_by = $4 where id = $1',
};

/**
 * Decides all `register` desks of a plan in one act. Tasks that were decided singly before keep their verdict; when none
 * is left, the plan was decided.
 */
export async function decidePlan(
  ledger: Ledger,
  planId: string,
  decision: PlanDecision,
  request: Request,
): Promise<Outcome> {
  let decided = 0;
  const rule = (matter: Matter, at: Moment): ReturnType<Rule> => {
    if (!maySee(request.actor, matter)) return 'unseen';
    const judged = judge(KINDS[matter.kind], {
      matter,
      act: { ...decision, desk: registerDesk(matter) },
      by: request.actor,
      at,
    });
    if ('refusal' in judged) return judged.refusal.code === 'desk.already-decided' ? { changes: [] } : judged;
    decided += 1;
    return judged;
  };
  const outcome = await ledger.changePlan(planId, request, rule, async (client, at) => {
    const status = decision.type === 'approve' ? 'approved' : 'rejected';
    await client.query({ ...DECIDE, values: [planId, status, at.now, request.actor.id] });
    await appendEvent(client, {
      ...recorded(request),
      act: `${decision.type}-plan`,
      object: planId,
      body: { ...decision, matters: decided },
    });
  });
  const nothing = typeof outcome === 'object' && 'done' in outcome && decided === 0;
  return nothing ? { refusal: refused('plan.already-decided') } : outcome;
}

function registerDesk(matter: Matter): string {
  const desk = matter.desks.find((one) => one.step === 'register' && isLive(one));
  return deskId(matter.id, desk?.no ?? 0);
}

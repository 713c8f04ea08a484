import { Injectable } from '@nestjs/common';
import { type PlanDecided } from '@duban/contracts/http/plan-decision';
import { Ledger } from '@duban/database/ledger/ledger';
import { decidePlan } from '@duban/database/plan/decide-plan';
import { PlanStore } from '@duban/database/plan/plan.store';
import { type Moment } from '@duban/domain/act/moment';
import { type Matter } from '@duban/domain/matter/matter';
import { refused } from '@duban/domain/refusal';
import { Answer } from '../answer.ts';
import { AfterCommit } from '../nudge/after-commit.ts';
import { isUuid } from '../refusal/cursor.ts';
import { accepted } from '../refusal/outcome.ts';
import { refusedBy, unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { requestKey } from '../session/idempotency-key.ts';
import { type PlanDecisionDto } from './plan-decision.dto.ts';

/** 立项审批: one act for all key tasks of a plan that wait for it. */
@Injectable()
export class DecidePlan {
  constructor(
    private readonly ledger: Ledger,
    private readonly plans: PlanStore,
    private readonly after: AfterCommit,
  ) {}

  async handle({ actor, ip }: Asker, id: string, key: string, decision: PlanDecisionDto): Promise<Answer> {
    const planId = id.toLowerCase();
    if (!isUuid(planId)) throw unseen();
    const answer = (matters: Matter[], at: Moment) => decided(planId, decision, matters, at);
    const request = {
      actor,
      act: `${decision.type}-plan`,
      object: planId,
      ip,
      key: requestKey(`plan acts ${planId}`, key, decision),
      asked: decision,
      answer,
    };
    const outcome = await decidePlan(this.ledger, planId, decision, request);
    if (outcome === 'unseen' && (await this.plans.one(planId))) throw refusedBy(refused('plan.already-decided'));
    const done = accepted(outcome);
    if ('repeated' in done) return new Answer(done.repeated);
    this.after.committed(done.done);
    return new Answer(done.answer ?? JSON.stringify(answer(done.done, done.at)));
  }
}

const decided = (id: string, { type }: PlanDecisionDto, matters: Matter[], at: Moment): PlanDecided => ({
  id,
  status: type === 'approve' ? 'approved' : 'rejected',
  matters: matters.map((matter) => matter.id),
  at: at.now,
});

import { Injectable } from '@nestjs/common';
import { type PlanPublished } from '@duban/contracts/http/plan-preview';
import { Ledger } from '@duban/database/ledger/ledger';
import { PlanStore } from '@duban/database/plan/plan.store';
import { publicationOf } from '@duban/database/plan/publication';
import { type NewVersion, publishPlan } from '@duban/database/plan/publish-plan';
import { planDiff } from '@duban/domain/plan/plan-diff';
import { type PlanDraft } from '@duban/domain/plan/plan-draft';
import { type PublishProblem, whyNotPublish } from '@duban/domain/plan/why-not-publish';
import { type Refusal } from '@duban/domain/refusal';
import { Answer } from '../answer.ts';
import { AfterCommit } from '../nudge/after-commit.ts';
import { otherBody } from '../refusal/outcome.ts';
import { refusedBy, unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { requestKey } from '../session/idempotency-key.ts';
import { countsOf } from './plan-counts.ts';
import { type PublishPlanDto } from './publish-plan.dto.ts';
import { SentDraft } from './sent-draft.ts';

/** 发布: all key tasks of a plan opened in one transaction, each waiting for its 立项审批; the sweep starts their stories. */
@Injectable()
export class PublishPlanHere {
  constructor(
    private readonly ledger: Ledger,
    private readonly plans: PlanStore,
    private readonly drafts: SentDraft,
    private readonly after: AfterCommit,
  ) {}

  async handle({ actor, ip }: Asker, key: string, body: PublishPlanDto): Promise<Answer> {
    const request = { actor, act: 'publish-plan', object: null, ip, key: requestKey('plans', key, body) };
    const before = await this.plans.answered(actor.id, request.key);
    if (before) return repeated(before.bodyHash === request.key.bodyHash ? { repeated: before.answer } : 'other-body');
    const draft = publishable(await this.drafts.of(body));
    const publication = publicationOf(draft, body.texts);
    const published = await publishPlan(this.ledger, publication, request, (made) => answerOf(made, draft));
    if (published === 'other-body' || 'repeated' in published) return repeated(published);
    if ('unchanged' in published) return Answer.of(await this.unchanged(published.unchanged));
    for (const matter of published.matters) this.after.tell(matter);
    return new Answer(published.answer ?? '', 201);
  }

  private async unchanged(id: string): Promise<PlanPublished> {
    const plan = await this.plans.one(id);
    if (!plan) throw unseen();
    const { version, status, draft } = plan;
    return {
      unchanged: true,
      id,
      version,
      status,
      counts: countsOf(draft.items),
      diff: planDiff(draft, draft),
      opened: [],
    };
  }
}

/** The answer that was given before; with another body the key was taken by another request. */
function repeated(before: 'other-body' | { repeated: string }): Answer {
  if (before === 'other-body') throw otherBody();
  return new Answer(before.repeated, 201);
}

/** @throws a refusal that names every reason with its items. */
function publishable(draft: PlanDraft): PlanDraft {
  const no = whyNotPublish(draft);
  if (no.length > 0) throw refusedBy(refusalOf(no));
  return draft;
}

/** The first reason is the code; all are in the facts, each with its items. */
export function refusalOf(problems: readonly PublishProblem[]): Refusal {
  const [first] = problems;
  const facts: Record<string, string[]> = {};
  for (const { code, key } of problems) (facts[code] ??= []).push(key);
  return { code: first?.code ?? 'plan.empty', facts };
}

const answerOf = ({ planId, version, status, before, matters }: NewVersion, draft: PlanDraft): PlanPublished => ({
  unchanged: false,
  id: planId,
  version,
  status,
  counts: countsOf(draft.items),
  diff: before ? planDiff(before.draft, draft) : null,
  opened: matters.map(({ id, no, title }) => ({ id, no, title })),
});

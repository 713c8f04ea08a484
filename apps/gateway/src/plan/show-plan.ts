import { Injectable } from '@nestjs/common';
import { reviewerNotes } from '@duban/domain/plan/reviewer-notes';
import { type Page } from '@duban/contracts/http/page';
import { type PlanLine, type PlanStatus, type PlanTask, type PlanView } from '@duban/contracts/http/plan-view';
import { reachOf } from '@duban/domain/act/may-see';
import { type DraftItem } from '@duban/domain/plan/plan-draft';
import { type Actor } from '@duban/domain/unit/actor';
import { Ledger } from '@duban/database/ledger/ledger';
import { type PlanMatter, PlanStore, type StoredPlan } from '@duban/database/plan/plan.store';
import { pageOf, isInstant, isUuid, readCursor } from '../refusal/cursor.ts';
import { A_PAGE, type PageQueryDto } from '../refusal/page-query.dto.ts';
import { unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { countsOf } from './plan-counts.ts';

/** 行动计划, as they were published and as their key tasks stand; a unit sees the items it takes part in. */
@Injectable()
export class ShowPlan {
  constructor(
    private readonly ledger: Ledger,
    private readonly plans: PlanStore,
  ) {}

  async all({ actor }: Asker, { cursor, limit = A_PAGE }: PageQueryDto): Promise<Page<PlanLine>> {
    const [at, id] = cursor === undefined ? [] : (readCursor(cursor, [isInstant, isUuid]) as [string, string]);
    const found = await this.plans.page(
      actor,
      limit + 1,
      at === undefined || id === undefined ? undefined : { at, id },
    );
    const seen = (plan: (typeof found)[number]) =>
      lineOf(
        plan,
        plan.draft.items.filter((item) => concerns(actor, item)),
      );
    return pageOf(found, limit, (last) => [last.publishedAt, last.id], seen);
  }

  async one({ actor }: Asker, id: string): Promise<PlanView> {
    const plan = isUuid(id) && reachOf(actor) !== 'none' ? await this.plans.one(id) : undefined;
    if (!plan) throw unseen();
    const { now } = await this.ledger.moment();
    const matters = await this.plans.matters(actor, now, plan);
    const tasks = new Map(matters.map((matter) => [matter.title, taskOf(matter)]));
    const items = plan.draft.items.filter((item) => tasks.has(item.title) || concerns(actor, item));
    if (items.length === 0 && reachOf(actor) !== 'all') throw unseen();
    const { years, groups, warnings, title } = plan.draft;
    return {
      ...lineOf(plan, items),
      years,
      groups,
      items: items.map((item) => ({ ...item, matter: tasks.get(item.title) ?? null })),
      warnings,
      notes: [...reviewerNotes({ title: title })],
      registering: matters.filter(({ planId, steps }) => planId === plan.id && steps.includes('register')).length,
    };
  }
}

/** Whether the plan names this person's unit there. */
function concerns(actor: Actor, { leads, supports }: DraftItem): boolean {
  const reach = reachOf(actor);
  return reach === 'all' || (reach !== 'none' && [...leads, ...supports].includes(reach.unit));
}

const lineOf = (
  { id, title, version, status, publishedAt, decidedAt, replaces }: StoredPlan,
  items: DraftItem[],
): PlanLine => ({
  id,
  title,
  version,
  status: status as PlanStatus,
  publishedAt,
  decidedAt,
  replaces,
  counts: countsOf(items),
});

const taskOf = ({ id, no, planId, leads, supports, due, lamp, steps, closedAt, outcome }: PlanMatter): PlanTask => ({
  id,
  no,
  planId,
  leads,
  supports,
  due,
  lamp,
  steps,
  closedAt,
  outcome,
});

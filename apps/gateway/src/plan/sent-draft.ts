import { Injectable } from '@nestjs/common';
import { PlanStore } from '@duban/database/plan/plan.store';
import { inherited } from '@duban/domain/plan/inherited';
import { draftOf, type PlanDraft } from '@duban/domain/plan/plan-draft';
import { invalid } from '../refusal/problem-error.ts';
import { draftShape, readingShape } from './plan-shape.ts';
import { type PublishPlanDto } from './publish-plan.dto.ts';
import { textUpTo } from './shape-check.ts';
import { correctedDraft, problemsWithUnits, UnitsOfPlan } from './units-of-plan.ts';

/** Problems named at most: a plan may have ten thousand items. */
const MOST_NAMED = 1000;
/** Characters of one item's body. */
const LONGEST_TEXT = 200_000;

/** The draft that a client sent back, or that its reading makes, with its corrections. */
@Injectable()
export class SentDraft {
  constructor(
    private readonly plans: PlanStore,
    private readonly register: UnitsOfPlan,
  ) {}

  /** @throws a 400 that names every wrong field. */
  async of(body: PublishPlanDto): Promise<PlanDraft> {
    demandShape(body);
    const { draft, reading, corrections = [] } = body;
    const names = await this.register.names();
    if (reading) {
      const known = await this.plans.newest(reading.title);
      return correctedDraft(inherited(draftOf(reading, names), known?.draft), corrections, names);
    }
    const sent = draft as PlanDraft;
    const strangers = problemsWithUnits(sent, names);
    if (strangers.length > 0) throw invalid(strangers.slice(0, MOST_NAMED));
    return correctedDraft(sent, corrections, names);
  }
}

function demandShape({ draft, reading, texts = {} }: PublishPlanDto): void {
  if ((draft === undefined) === (reading === undefined)) {
    throw invalid(['draft', 'reading'].map((field) => ({ field, problem: 'give either draft or reading' })));
  }
  const wrong = [
    ...(draft ? draftShape(draft, 'draft') : readingShape(reading, 'reading')),
    ...Object.entries(texts).flatMap(([key, text]) => textUpTo(LONGEST_TEXT)(text, `texts.${key}`)),
  ];
  if (wrong.length > 0) throw invalid(wrong.slice(0, MOST_NAMED));
}

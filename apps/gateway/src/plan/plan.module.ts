import { Module } from '@nestjs/common';
import { DecidePlan } from './decide-plan.ts';
import { PlanController } from './plan.controller.ts';
import { PreviewPlan } from './preview-plan.ts';
import { PublishPlanHere } from './publish-plan.ts';
import { SentDraft } from './sent-draft.ts';
import { ShowPlan } from './show-plan.ts';
import { UnitsOfPlan } from './units-of-plan.ts';

@Module({
  controllers: [PlanController],
  providers: [PreviewPlan, PublishPlanHere, DecidePlan, ShowPlan, SentDraft, UnitsOfPlan],
})
export class PlanModule {}

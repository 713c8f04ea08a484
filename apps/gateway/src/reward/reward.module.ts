import { Module } from '@nestjs/common';
import { Applications } from './applications.ts';
import { Budgets } from './budgets.ts';
import { Drafts } from './drafts.ts';
import { MyController } from './my.controller.ts';
import { ProgrammeController } from './programme.controller.ts';
import { PromiseController } from './promise.controller.ts';
import { Promises } from './promises.ts';
import { Programmes } from './programmes.ts';
import { ProgrammeVersions } from './programme-versions.ts';
import { SubmissionStores, SubmitDraft } from './submit-draft.ts';

@Module({
  controllers: [ProgrammeController, MyController, PromiseController],
  providers: [Programmes, ProgrammeVersions, Budgets, Drafts, SubmissionStores, SubmitDraft, Applications, Promises],
})
export class RewardModule {}

import { Module } from '@nestjs/common';
import { Applications } from './applications.ts';
import { Budgets } from './budgets.ts';
import { Drafts } from './drafts.ts';
import { MyController } from './my.controller.ts';
import { ProgrammeController } from './programme.controller.ts';
import { Programmes } from './programmes.ts';
import { ProgrammeVersions } from './programme-versions.ts';
import { SubmissionStores, SubmitDraft } from './submit-draft.ts';

@Module({
  controllers: [ProgrammeController, MyController],
  providers: [Programmes, ProgrammeVersions, Budgets, Drafts, SubmissionStores, SubmitDraft, Applications],
})
export class RewardModule {}

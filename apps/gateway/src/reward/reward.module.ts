import { Module } from '@nestjs/common';
import { Applications } from './applications.ts';
import { Budgets } from './budgets.ts';
import { Drafts } from './drafts.ts';
import { FdiLists } from './fdi-lists.ts';
import { InvitationController } from './invitation.controller.ts';
import { Invitations } from './invitations.ts';
import { MyController } from './my.controller.ts';
import { MyInvitationController } from './my-invitation.controller.ts';
import { MyInvitations } from './my-invitations.ts';
import { ProgrammeController } from './programme.controller.ts';
import { PromiseController } from './promise.controller.ts';
import { Promises } from './promises.ts';
import { Programmes } from './programmes.ts';
import { ProgrammeVersions } from './programme-versions.ts';
import { SubmissionStores, SubmitDraft } from './submit-draft.ts';

@Module({
  controllers: [ProgrammeController, MyController, PromiseController, InvitationController, MyInvitationController],
  providers: [
    ...[Programmes, ProgrammeVersions, Budgets, Drafts, SubmissionStores, SubmitDraft, Applications, Promises],
    ...[FdiLists, Invitations, MyInvitations],
  ],
})
export class RewardModule {}

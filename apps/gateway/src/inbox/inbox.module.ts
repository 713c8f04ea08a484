import { Module } from '@nestjs/common';
import { InboxController } from './inbox.controller.ts';
import { ShowInbox } from './show-inbox.ts';

@Module({ controllers: [InboxController], providers: [ShowInbox] })
export class InboxModule {}

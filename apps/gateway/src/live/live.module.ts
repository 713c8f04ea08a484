import { Module } from '@nestjs/common';
import { ChangedPoll } from './changed-poll.ts';
import { Listen } from './listen.ts';
import { LiveController } from './live.controller.ts';
import { LiveHub } from './live-hub.ts';

@Module({ controllers: [LiveController], providers: [LiveHub, ChangedPoll, Listen] })
export class LiveModule {}

import { Module } from '@nestjs/common';
import { MeetingController } from './meeting.controller.ts';
import { Meetings } from './meetings.ts';

@Module({ controllers: [MeetingController], providers: [Meetings] })
export class MeetingModule {}

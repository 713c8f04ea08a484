import { Module } from '@nestjs/common';
import { EscalationController } from './escalation.controller.ts';
import { ShowEscalations } from './show-escalations.ts';

@Module({ controllers: [EscalationController], providers: [ShowEscalations] })
export class EscalationModule {}

import { type DynamicModule, Global, Module } from '@nestjs/common';
import { type GatewaySettings } from '@duban/config/settings';
import { type Logger } from 'pino';
import { BoardModule } from './board/board.module.ts';
import { CircularModule } from './circular/circular.module.ts';
import { CalendarModule } from './calendar/calendar.module.ts';
import { ClockModule } from './clock/clock.module.ts';
import { ComplaintModule } from './complaint/complaint.module.ts';
import { DatabaseModule } from './database.module.ts';
import { DeliveryModule } from './delivery/delivery.module.ts';
import { DocumentModule } from './document/document.module.ts';
import { EnterpriseModule } from './enterprise/enterprise.module.ts';
import { EscalationModule } from './escalation/escalation.module.ts';
import { FileModule } from './file/file.module.ts';
import { HealthModule } from './health/health.module.ts';
import { InboxModule } from './inbox/inbox.module.ts';
import { LiveModule } from './live/live.module.ts';
import { LOG } from './log.ts';
import { MatterModule } from './matter/matter.module.ts';
import { MeetingModule } from './meeting/meeting.module.ts';
import { NoticeModule } from './notice/notice.module.ts';
import { NudgeModule } from './nudge/nudge.module.ts';
import { OpenApiModule } from './openapi/openapi.module.ts';
import { PersonModule } from './person/person.module.ts';
import { PlanModule } from './plan/plan.module.ts';
import { PolicyModule } from './policy/policy.module.ts';
import { RewardModule } from './reward/reward.module.ts';
import { RobotModule } from './robot/robot.module.ts';
import { ScoreModule } from './score/score.module.ts';
import { SessionModule } from './session/session.module.ts';
import { Settings } from './settings.ts';
import { UnitModule } from './unit/unit.module.ts';

/** What every folder shares, then one module for each noun. */
const SHARED = [DatabaseModule, NudgeModule, SessionModule];
const NOUNS = [
  BoardModule,
  CalendarModule,
  DeliveryModule,
  CircularModule,
  ComplaintModule,
  DocumentModule,
  EnterpriseModule,
  EscalationModule,
  FileModule,
  HealthModule,
  InboxModule,
  LiveModule,
  MatterModule,
  MeetingModule,
  NoticeModule,
  OpenApiModule,
  PersonModule,
  PlanModule,
  PolicyModule,
  RewardModule,
  RobotModule,
  ScoreModule,
  UnitModule,
];

@Global()
@Module({})
export class AppModule {
  /** Where the clock cannot be moved there is no route for it. */
  static of(gateway: GatewaySettings, log: Logger): DynamicModule {
    return {
      module: AppModule,
      imports: [...SHARED, ...NOUNS, ...(gateway.movableClock ? [ClockModule] : [])],
      providers: [
        { provide: Settings, useValue: new Settings(gateway) },
        { provide: LOG, useValue: log },
      ],
      exports: [Settings, LOG],
    };
  }
}

import { Global, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { AsOfStore } from '@duban/database/as-of/as-of.store';
import { BoardAsOfStore } from '@duban/database/as-of/board-as-of.store';
import { NumberAsOfStore } from '@duban/database/as-of/number-as-of.store';
import { TrendStore } from '@duban/database/as-of/trend.store';
import { SystemLog } from '@duban/database/audit/system-log.store';
import { BoardStore } from '@duban/database/board/board.store';
import { MeterStore } from '@duban/database/board/meter.store';
import { RecountStore } from '@duban/database/recount/recount.store';
import { NumberStore } from '@duban/database/board/number.store';
import { MattersAt } from '@duban/database/board/matters-at.store';
import { CircularStore } from '@duban/database/circular/circular.store';
import { CommendationStore } from '@duban/database/score/commendation.store';
import { CooperationStore } from '@duban/database/score/cooperation.store';
import { QuarterFactsStore } from '@duban/database/score/quarter-facts.store';
import { ComplaintStore } from '@duban/database/complaint/complaint.store';
import { ComplaintArchiveStore } from '@duban/database/complaint/complaint-archive.store';
import { ComplaintDraftStore } from '@duban/database/complaint/complaint-draft.store';
import { ComplaintFileStore } from '@duban/database/complaint/complaint-file.store';
import { ComplaintReportStore } from '@duban/database/complaint/complaint-report.store';
import { ComplaintStatisticStore } from '@duban/database/complaint/complaint-statistic.store';
import { CalendarStore } from '@duban/database/calendar/calendar.store';
import { ClockStore } from '@duban/database/clock/clock.store';
import { DeliveryListStore } from '@duban/database/delivery/delivery-list.store';
import { IssuedDocumentStore } from '@duban/database/document/issued-document.store';
import { EnterpriseStore } from '@duban/database/enterprise/enterprise.store';
import { EscalationStore } from '@duban/database/escalation/escalation.store';
import { FileStore } from '@duban/database/file/file.store';
import { QuarantineStore } from '@duban/database/file/quarantine.store';
import { Ledger } from '@duban/database/ledger/ledger';
import { ChangedStore } from '@duban/database/matter/changed.store';
import { InboxStore } from '@duban/database/matter/inbox.store';
import { MatterListStore } from '@duban/database/matter/matter-list.store';
import { OwedStore } from '@duban/database/matter/owed.store';
import { TimelineStore } from '@duban/database/matter/timeline.store';
import { WhyStore } from '@duban/database/matter/why.store';
import { MeetingStore } from '@duban/database/meeting/meeting.store';
import { NoticeStore } from '@duban/database/notice/notice.store';
import { AccountStore } from '@duban/database/person/account.store';
import { NoticePreferenceStore } from '@duban/database/notice-preference/notice-preference.store';
import { PersonStore } from '@duban/database/person/person.store';
import { PlanStore } from '@duban/database/plan/plan.store';
import { PolicyVersionStore } from '@duban/database/policy/policy-version.store';
import { pool } from '@duban/database/pool';
import { ApplicationStore } from '@duban/database/reward/application.store';
import { BudgetStore } from '@duban/database/reward/budget.store';
import { DraftStore } from '@duban/database/reward/draft.store';
import { FdiListStore } from '@duban/database/reward/fdi-list.store';
import { InvitationStore } from '@duban/database/reward/invitation.store';
import { ProgrammeStore } from '@duban/database/reward/programme.store';
import { PromiseStore } from '@duban/database/reward/promise.store';
import { RobotStore } from '@duban/database/robot/robot.store';
import { SecretBox } from '@duban/database/secret/secret-box';
import { ServerStateStore } from '@duban/database/server/server-state.store';
import { SessionStore } from '@duban/database/session/session.store';
import { SubstitutionStore } from '@duban/database/substitution/substitution.store';
import { UnitStore } from '@duban/database/unit/unit.store';
import { Settings } from './settings.ts';

type Pool = ReturnType<typeof pool>;

const POOL = Symbol('pool');

/** Everything that reads or writes the record, on one pool of the runtime role. */
const STORES: (new (pool: Pool) => object)[] = [
  Ledger,
  SystemLog,
  AccountStore,
  ApplicationStore,
  BudgetStore,
  FdiListStore,
  InvitationStore,
  ProgrammeStore,
  PromiseStore,
  AsOfStore,
  BoardAsOfStore,
  NumberAsOfStore,
  MeterStore,
  NumberStore,
  RecountStore,
  MattersAt,
  TrendStore,
  BoardStore,
  CalendarStore,
  ChangedStore,
  CircularStore,
  ComplaintStore,
  ComplaintArchiveStore,
  ComplaintStatisticStore,
  ClockStore,
  DeliveryListStore,
  CommendationStore,
  CooperationStore,
  QuarterFactsStore,
  EscalationStore,
  FileStore,
  QuarantineStore,
  InboxStore,
  IssuedDocumentStore,
  MatterListStore,
  MeetingStore,
  NoticePreferenceStore,
  NoticeStore,
  OwedStore,
  PersonStore,
  PlanStore,
  PolicyVersionStore,
  RobotStore,
  ServerStateStore,
  SessionStore,
  SubstitutionStore,
  TimelineStore,
  UnitStore,
  WhyStore,
];

/** Those that keep something closed. */
const CLOSED: (new (pool: Pool, box: SecretBox) => object)[] = [
  DraftStore,
  ComplaintDraftStore,
  ComplaintFileStore,
  ComplaintReportStore,
];

/** Ends the pool as the last thing of a shutdown. */
@Injectable()
class PoolEnd implements OnApplicationShutdown {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}

@Global()
@Module({
  providers: [
    {
      provide: POOL,
      useFactory: ({ gateway }: Settings) => pool(gateway.databaseUrl, gateway.databasePool),
      inject: [Settings],
    },
    ...STORES.map((Store) => ({ provide: Store, useFactory: (on: Pool) => new Store(on), inject: [POOL] })),
    { provide: SecretBox, useFactory: ({ gateway }: Settings) => new SecretBox(gateway.fieldKey), inject: [Settings] },
    {
      provide: EnterpriseStore,
      useFactory: (on: Pool, box: SecretBox, { gateway }: Settings) =>
        new EnterpriseStore(on, box, gateway.fieldKey ?? ''),
      inject: [POOL, SecretBox, Settings],
    },
    ...CLOSED.map((Store) => ({
      provide: Store,
      useFactory: (on: Pool, box: SecretBox) => new Store(on, box),
      inject: [POOL, SecretBox],
    })),
    PoolEnd,
  ],
  exports: [...STORES, ...CLOSED, SecretBox, EnterpriseStore],
})
export class DatabaseModule {}

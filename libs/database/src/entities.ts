import { AnswerEntity } from './answer/answer.entity.ts';
import { ChainEntity } from './audit/chain.entity.ts';
import { EntryEntity } from './audit/entry.entity.ts';
import { SealEntity } from './audit/seal.entity.ts';
import { SealedHeadEntity } from './audit/sealed-head.entity.ts';
import { CalendarChangeEntity } from './calendar/calendar-change.entity.ts';
import { CalendarPendingEntity } from './calendar/calendar-pending.entity.ts';
import { CircularCommentEntity } from './circular/circular-comment.entity.ts';
import { CircularEntity } from './circular/circular.entity.ts';
import { DocumentNumberEntity } from './circular/document-number.entity.ts';
import { IssuedDocumentEntity } from './document/issued-document.entity.ts';
import { IssuedPdfEntity } from './document/issued-pdf.entity.ts';
import { BookEntity } from './book/book.entity.ts';
import { OpenBookEntity } from './book/open-book.entity.ts';
import { SearchEntity } from './book/search.entity.ts';
import { CalendarYearEntity } from './calendar/calendar-year.entity.ts';
import { ClockEntity } from './clock/clock.entity.ts';
import { DeliveryEntity } from './delivery/delivery.entity.ts';
import { DeskDueEntity } from './desk-due/desk-due.entity.ts';
import { DeskEntity } from './desk/desk.entity.ts';
import { FileEntity } from './file/file.entity.ts';
import { MatterEntity } from './matter/matter.entity.ts';
import { MeetingEntity } from './meeting/meeting.entity.ts';
import { NoticeEntity } from './notice/notice.entity.ts';
import { NoticePreferenceEntity } from './notice-preference/notice-preference.entity.ts';
import { OutboxEntity } from './outbox/outbox.entity.ts';
import { PersonEntity } from './person/person.entity.ts';
import { PlanEntity } from './plan/plan.entity.ts';
import { PolicyVersionEntity } from './policy/policy-version.entity.ts';
import { ReferenceEntity } from './reference/reference.entity.ts';
import { EnterpriseEntity } from './enterprise/enterprise.entity.ts';
import { ProgrammeEntity } from './reward/programme.entity.ts';
import { ComplaintEntity } from './complaint/complaint.entity.ts';
import { ComplaintDraftEntity } from './complaint/complaint-draft.entity.ts';
import { ComplaintFileEntity } from './complaint/complaint-file.entity.ts';
import { ComplaintReportEntity } from './complaint/complaint-report.entity.ts';
import { DraftEntity } from './reward/draft.entity.ts';
import { BudgetEntity } from './reward/budget.entity.ts';
import { ApplicationEntity } from './reward/application.entity.ts';
import { FdiListEntity } from './reward/fdi-list.entity.ts';
import { InvitationEntity } from './reward/invitation.entity.ts';
import { PaymentEntity } from './reward/payment.entity.ts';
import { RungEntity } from './rung/rung.entity.ts';
import { BoardRecountEntity } from './recount/board-recount.entity.ts';
import { CommendationEntity } from './score/commendation.entity.ts';
import { CooperationEntity } from './score/cooperation.entity.ts';
import { SessionEntity } from './session/session.entity.ts';
import { SubstitutionEntity } from './substitution/substitution.entity.ts';
import { UnitRobotEntity } from './robot/unit-robot.entity.ts';
import { UnitEntity } from './unit/unit.entity.ts';
import { UnitAliasEntity } from './unit/unit-alias.entity.ts';

/** Entities describe the schema, which CI compares with what the migrations make; the stores read and write by prepared SQL. */
export const ENTITIES: (new () => object)[] = [
  AnswerEntity,
  ChainEntity,
  EntryEntity,
  SealEntity,
  SealedHeadEntity,
  CalendarChangeEntity,
  CalendarPendingEntity,
  BoardRecountEntity,
  BookEntity,
  OpenBookEntity,
  SearchEntity,
  CalendarYearEntity,
  CircularCommentEntity,
  CircularEntity,
  CommendationEntity,
  CooperationEntity,
  DocumentNumberEntity,
  IssuedDocumentEntity,
  IssuedPdfEntity,
  ClockEntity,
  DeliveryEntity,
  DeskDueEntity,
  DeskEntity,
  FileEntity,
  MatterEntity,
  MeetingEntity,
  NoticeEntity,
  NoticePreferenceEntity,
  OutboxEntity,
  PersonEntity,
  PlanEntity,
  PolicyVersionEntity,
  ReferenceEntity,
  RungEntity,
  EnterpriseEntity,
  ProgrammeEntity,
  ComplaintEntity,
  ComplaintDraftEntity,
  ComplaintFileEntity,
  ComplaintReportEntity,
  DraftEntity,
  BudgetEntity,
  ApplicationEntity,
  PaymentEntity,
  FdiListEntity,
  InvitationEntity,
  SessionEntity,
  SubstitutionEntity,
  UnitEntity,
  UnitAliasEntity,
  UnitRobotEntity,
];

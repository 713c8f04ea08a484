import {
  type ApplicationView,
  type BudgetChoice,
  type BudgetView,
  type DraftView,
  type ProgrammeView,
  type SubmissionReceipt,
} from '@duban/contracts/http/rewards';
import { type Material } from '@duban/domain/reward/application';
import { type MaterialSlot } from '@duban/domain/reward/programme';
import {
  anything,
  day,
  instant,
  list,
  maybe,
  nullable,
  object,
  oneOf,
  text,
  uuid,
  whole,
  yesNo,
} from '../openapi/shape.ts';

const yuan = (what: string) => text(`${what}; decimal yuan.`);

export const PROGRAMME = object<ProgrammeView>({
  id: uuid(),
  policy: text(),
  policyVersion: whole(),
  year: whole(),
  title: text(),
  noticeRate: nullable(text()),
  opensOn: day(),
  closesOn: day(),
  materials: list(
    object<MaterialSlot>({
      slot: text(),
      title: text(),
      required: yesNo(),
      obtainableBySharing: yesNo('Never demanded: another department shares it.'),
      sharedFrom: maybe(text()),
    }),
  ),
  expert: yesNo(),
  publicityDays: whole('Working days.'),
  open: yesNo('It can be applied for today.'),
});

const MATERIAL = object<Material>({ slot: text(), file: nullable(uuid()), sharedFrom: nullable(text()) });

export const DRAFT = object<DraftView>({
  id: uuid(),
  programme: uuid(),
  body: anything('What was typed.'),
  version: whole(),
  readyAt: nullable(instant()),
  changedAt: instant(),
  missing: list(text(), 'Fields and papers still missing.'),
  matter: nullable(uuid('The application that was made of it.')),
});

export const RECEIPT = object<SubmissionReceipt>({
  id: uuid(),
  no: text('JL2024-0007-4'),
  submittedAt: instant(),
  unit: text('Who answers.'),
  by: nullable(instant('At the latest.')),
});

export const APPLICATION = object<ApplicationView>({
  id: uuid(),
  no: text(),
  programme: uuid(),
  policy: text(),
  policyVersion: whole('Frozen when it was submitted.'),
  year: whole(),
  project: object<ApplicationView['project']>({ id: text(), name: text() }),
  version: whole(),
  submittedAt: instant(),
  closedAt: nullable(instant()),
  state: text('A step, passed-on, or the outcome.'),
  units: list(text(), 'Before whom it lies.'),
  by: nullable(instant('By when they decide at the latest.')),
  provisional: yesNo(),
  todo: nullable(
    object<NonNullable<ApplicationView['todo']>>({
      desk: text(),
      step: text(),
      due: nullable(instant()),
      items: list(object<{ slot: string; what: string }>({ slot: text(), what: text() })),
      reason: nullable(text()),
    }),
  ),
  quotedYuan: nullable(yuan('As quoted when it was submitted')),
  approvedYuan: nullable(yuan('Approved')),
  paidYuan: nullable(yuan('Paid')),
  queued: yesNo('排队: the budget does not reach for it yet.'),
  reason: nullable(text()),
  materials: list(MATERIAL),
  next: list(object<ApplicationView['next'][number]>({ step: text(), title: text(), parties: list(text()) })),
  now: instant(),
});

const CHOICE = object<BudgetChoice>({
  mode: oneOf(['pro-rata', 'queue']),
  share: maybe(whole('Basis points.')),
  reason: text(),
  by: text(),
  at: instant(),
  applications: whole('That waited then.'),
});

export const BUDGET = object<BudgetView>({
  policy: text(),
  year: whole(),
  totalYuan: yuan('Budget'),
  reservedYuan: yuan('Approved and not yet paid'),
  paidYuan: yuan('Paid'),
  recoveredYuan: yuan('Recovered'),
  leftYuan: yuan('Left'),
  choice: nullable(CHOICE),
});

export { CHOICE };

import {
  type ComplaintDesk,
  type ComplaintDraftView,
  type ComplaintLineView,
  type ComplaintReceipt,
  type KeyTaskState,
  type MyComplaint,
} from '@duban/contracts/http/complaints';
import { TOPICS } from '@duban/domain/complaint/complaint-body';
import { CHANNELS } from '@duban/domain/complaint/complaint-form';
import {
  anything,
  day,
  instant,
  list,
  nullable,
  object,
  oneOf,
  type Shape,
  text,
  uuid,
  whole,
  yesNo,
} from '../openapi/shape.ts';

const BODY = anything('投诉材料 as they were written.');

export const COMPLAINT_DRAFT = object<ComplaintDraftView>({
  id: uuid(),
  body: BODY,
  version: whole(),
  changedAt: instant(),
  missing: list(text(), 'Fields still missing.'),
  matter: nullable(uuid('The complaint that was made of it.')),
});

export const COMPLAINT_RECEIPT = object<ComplaintReceipt>({
  id: uuid(),
  no: text('TS2024-0007-4'),
  receivedOn: day(),
  unit: text('Who decides on the acceptance.'),
  by: nullable(instant('At the latest.')),
});

const DESK = object<ComplaintDesk>({
  id: text(),
  step: text(),
  title: text(),
  party: text('COMPLAINANT stands for whoever complains.'),
  round: whole(),
  chapter: whole(),
  laidAt: instant(),
  due: nullable(instant()),
  provisional: yesNo(),
  verdict: nullable(text()),
  decidedAt: nullable(instant()),
  decidedBy: nullable(text()),
  words: nullable(text()),
  facts: nullable(anything()),
  voided: yesNo(),
});

type OneRemedy = MyComplaint['remedies'][number];

const REMEDIES = list(
  object<OneRemedy>({
    remedy: oneOf(['reconsideration', 'litigation'], 'Runs on whatever becomes of the complaint.'),
    source: text(),
    due: day(),
    provisional: yesNo(),
    running: yesNo(),
  }),
);

const KEY_TASK = nullable(
  object<KeyTaskState>({ id: uuid(), state: oneOf(['running', 'done', 'ended']), closedAt: nullable(instant()) }),
);

/** Either the whole, or what was released; `sight` tells which. */
export const COMPLAINT: Shape = {
  type: 'object',
  additionalProperties: true,
  required: ['sight', 'id', 'no', 'version', 'desks', 'released', 'now'],
  properties: {
    sight: oneOf(['whole', 'released'], 'The unit complained of and consulted departments see what was released.'),
    id: uuid(),
    no: text(),
    version: whole(),
    released: nullable(text()),
    desks: list(DESK),
    body: BODY,
    keyTask: KEY_TASK,
    now: instant(),
  },
};

export const MY_COMPLAINT = object<MyComplaint>({
  id: uuid(),
  no: text(),
  version: whole(),
  submittedAt: instant(),
  state: text('A step, passed-on, or the outcome.'),
  units: list(text(), 'Before whom it lies.'),
  by: nullable(instant()),
  provisional: yesNo(),
  longPending: yesNo(),
  next: nullable(text('The step that comes next if all goes its way.')),
  extendedTo: nullable(day()),
  todo: nullable(
    object<NonNullable<MyComplaint['todo']>>({
      desk: text(),
      step: text(),
      due: nullable(instant()),
      missing: list(text(), 'Codes of what is asked for.'),
      words: nullable(text()),
    }),
  ),
  decision: nullable(
    object<NonNullable<MyComplaint['decision']>>({ code: text(), words: nullable(text()), on: day() }),
  ),
  remedies: REMEDIES,
  keyTask: KEY_TASK,
  taskResult: nullable(text()),
  stars: nullable(whole()),
  appealed: yesNo(),
  body: BODY,
  closedAt: nullable(instant()),
  now: instant(),
});

export const COMPLAINT_LINE = object<ComplaintLineView>({
  id: uuid(),
  no: text(),
  type: whole(),
  topic: oneOf(TOPICS),
  complainee: text(),
  channel: oneOf(CHANNELS),
  receivedOn: day(),
  state: text(),
  by: nullable(instant()),
  provisional: yesNo(),
  longPending: yesNo(),
  closedAt: nullable(instant()),
});

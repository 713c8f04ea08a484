import { type DeskView, type MatterView, type MatterWithTimeline } from '@duban/contracts/http/matter-view';
import { type MatterLine, type OpenDesk } from '@duban/contracts/http/matter-line';
import { type TimelineEntry } from '@duban/contracts/http/timeline-entry';
import { type DueVersion, type WhyDue } from '@duban/contracts/http/why-due';
import { type AllowedAct } from '@duban/domain/act/allowed-acts';
import { type PredictedStep } from '@duban/domain/act/predict';
import { type DecidedBy } from '@duban/domain/desk/desk';
import { type Refusal, REFUSAL_CODES } from '@duban/domain/refusal';
import { type DueExplanation, type ExplainedDay } from '@duban/domain/time/due';
import { ROLES } from '@duban/domain/unit/actor';
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

const LAMP = oneOf(['closed', 'closed-late', 'stopped', 'overdue', 'near', 'provisional', 'on-time'], '亮灯');
const CARD = nullable(oneOf(['yellow-proposed', 'red-proposed', 'yellow', 'red']));
const LETTER = nullable(oneOf(['letter-proposed', 'meeting-proposed']));
const DAYS_LEFT = nullable(whole('Working days; negative when the day has passed.'));

const DESK = object<DeskView>({
  id: text('Public id, as acts name it.'),
  title: text(),
  lamp: LAMP,
  workingDaysLeft: DAYS_LEFT,
  no: whole(),
  chapter: whole(),
  step: text(),
  round: whole(),
  party: text('Unit code.'),
  seat: oneOf(ROLES),
  about: nullable(text()),
  laidAt: instant(),
  laidVersion: whole(),
  due: nullable(instant()),
  firstDue: nullable(instant()),
  near: nullable(instant()),
  dueVersion: whole(),
  provisional: yesNo(),
  ladder: text(),
  rung: whole(),
  rungAt: nullable(instant()),
  card: CARD,
  letter: LETTER,
  extensions: whole(),
  urgedAt: nullable(instant()),
  verdict: nullable(text()),
  decidedAt: nullable(instant()),
  decidedVersion: nullable(whole()),
  decidedBy: nullable(object<DecidedBy>({ id: text(), name: text(), unit: nullable(text()), forWhom: maybe(text()) })),
  words: nullable(text()),
  facts: nullable(anything()),
  voidedAt: nullable(instant()),
});

const VIEW: { [K in keyof Required<MatterView>]: ReturnType<typeof text> } = {
  id: uuid(),
  kind: oneOf(['key-task']),
  planId: uuid(),
  no: text('T9'),
  title: text(),
  leads: list(text()),
  supports: list(text()),
  edition: whole(),
  chapter: whole(),
  round: whole(),
  route: nullable(anything('How the round came to be.')),
  returns: whole(),
  version: whole(),
  openedAt: instant(),
  due: nullable(instant()),
  firstDue: nullable(instant()),
  extensions: whole(),
  closedAt: nullable(instant()),
  outcome: nullable(text()),
  owedSince: nullable(instant('Set while the story owes a step: being passed on.')),
  facts: anything(),
  lastDesk: whole(),
  desks: list(DESK),
  lamp: LAMP,
  card: CARD,
  letter: LETTER,
  acts: list(
    object<AllowedAct>({
      type: text(),
      desk: maybe(text()),
      refusal: maybe(object<Refusal>({ code: oneOf(REFUSAL_CODES), facts: maybe(anything()) }, 'Why not now.')),
    }),
  ),
  next: list(object<PredictedStep>({ step: text(), title: text(), parties: list(text()) })),
  now: instant('Business time.'),
};

export const MATTER = object<MatterView>(VIEW);

const ENTRY = object<TimelineEntry>({
  seq: whole(),
  at: instant(),
  actor: text('Name.'),
  unit: nullable(text()),
  forWhom: nullable(text()),
  act: text(),
  object: nullable(text()),
  words: nullable(text()),
  progress: nullable(whole()),
  evidence: list(text()),
  changes: list(anything('What it changed, without texts.')),
});

export const MATTER_WITH_TIMELINE = object<MatterWithTimeline>({ ...VIEW, timeline: list(ENTRY) });

export const LINE = object<MatterLine>({
  id: uuid(),
  kind: oneOf(['key-task']),
  planId: uuid(),
  no: text(),
  title: text(),
  leads: list(text()),
  supports: list(text()),
  round: whole(),
  chapter: whole(),
  version: whole(),
  openedAt: instant(),
  changedAt: instant(),
  due: nullable(instant()),
  firstDue: nullable(instant()),
  closedAt: nullable(instant()),
  outcome: nullable(text()),
  owedSince: nullable(instant()),
  lamp: LAMP,
  card: CARD,
  letter: LETTER,
  open: list(
    object<OpenDesk>({
      id: text(),
      step: text(),
      title: text(),
      party: text(),
      due: nullable(instant()),
      near: nullable(instant()),
      provisional: yesNo(),
    }),
  ),
  nextDue: nullable(instant()),
  workingDaysLeft: DAYS_LEFT,
});

const EXPLANATION = object<DueExplanation>({
  from: day('Day of the event, not counted.'),
  term: text('10wd'),
  rule: oneOf(['legal', 'report', 'fixed']),
  calendar: text('Version of the calendar.'),
  provisional: yesNo(),
  due: day(),
  days: list(
    object<ExplainedDay>({
      day: day(),
      counted: nullable(whole()),
      why: oneOf(['weekday', 'make-up', 'weekend', 'holiday', 'calendar-day', 'rolled']),
      name: maybe(text()),
    }),
  ),
});

export const WHY = object<WhyDue>({
  desk: text(),
  matter: object<WhyDue['matter']>({ id: uuid(), no: text(), title: text() }),
  step: text(),
  title: text(),
  party: text(),
  laidAt: instant(),
  due: nullable(instant()),
  firstDue: nullable(instant()),
  near: nullable(instant()),
  provisional: yesNo(),
  explanation: nullable(EXPLANATION),
  history: list(
    object<DueVersion>({ version: whole(), due: instant(), why: text(), setAt: instant(), explanation: EXPLANATION }),
  ),
});

import { type MatterView, type MatterWithTimeline } from '@duban/contracts/http/matter-view';
import { type MatterLine, type OpenDesk } from '@duban/contracts/http/matter-line';
import { type MatterList } from '@duban/contracts/http/matter-list';
import { type TimelineEntry } from '@duban/contracts/http/timeline-entry';
import { type DueVersion, type WhyDue } from '@duban/contracts/http/why-due';
import { type AllowedAct } from '@duban/domain/act/allowed-acts';
import { type PredictedStep } from '@duban/domain/act/predict';
import { KINDS } from '@duban/domain/kind/kinds';
import { type Pause } from '@duban/domain/matter/matter';
import { type Refusal, REFUSAL_CODES } from '@duban/domain/refusal';
import { type DueExplanation, type ExplainedDay } from '@duban/domain/time/due';
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
import { CARD, DAYS_LEFT, DESK, LAMP, LETTER } from './desk.shape.ts';

const KINDS_OF_MATTER = Object.keys(KINDS);

const PAUSE = object<Pause>({ from: instant(), to: nullable(instant()), ground: text() });

const VIEW: { [K in keyof Required<MatterView>]: ReturnType<typeof text> } = {
  id: uuid(),
  kind: oneOf(KINDS_OF_MATTER),
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
  suspendedAt: nullable(instant('The clock stands still since then.')),
  pauses: list(PAUSE),
  copies: list(text()),
  facts: anything(),
  lastDesk: whole(),
  desks: list(DESK),
  lamp: LAMP,
  card: CARD,
  letter: LETTER,
  pace: oneOf(['green', 'yellow', 'red', 'grey', 'blue', 'dark-blue'], '序时进度'),
  progress: whole('Percent, as last reported.'),
  planned: nullable(whole('Percent that the calendar asks for by now.')),
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

const LINE = object<MatterLine>({
  id: uuid(),
  kind: oneOf(KINDS_OF_MATTER),
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

export const LIST = object<MatterList>({
  items: list(LINE, 'May be few, or none, although `next` leads on.'),
  next: nullable(text('Cursor of the next page.')),
  count: nullable(whole('Of the whole list, at most 1,000; on the first page only.')),
  countIsMore: yesNo('There are more than `count`.'),
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

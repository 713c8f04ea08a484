import { type DeskView } from '@duban/contracts/http/matter-view';
import { type DecidedBy } from '@duban/domain/desk/decided-by';
import { type Assignee } from '@duban/domain/desk/desk';
import { CARDS, LETTERS, type Measure } from '@duban/domain/ladder/measure';
import { ROLES } from '@duban/domain/unit/actor';
import { anything, instant, list, maybe, nullable, object, oneOf, text, uuid, whole, yesNo } from '../openapi/shape.ts';

export const LAMP = oneOf(['closed', 'closed-late', 'stopped', 'overdue', 'near', 'provisional', 'on-time'], '亮灯');
export const CARD = nullable(oneOf([...CARDS]));
export const LETTER = nullable(oneOf([...LETTERS]));
const ASSIGNEE = object<Assignee>({ id: uuid(), name: text() });
export const DAYS_LEFT = nullable(whole('Working days; negative when the day has passed.'));

const DECIDER = object<DecidedBy>({ id: text(), name: text(), unit: nullable(text()), forWhom: maybe(text()) });
const MEASURE = object<Measure>({
  what: oneOf(['yellow', 'red', 'letter', 'meeting']),
  proposedAt: instant(),
  decision: nullable(oneOf(['confirmed', 'waived'])),
  decidedAt: nullable(instant()),
  by: nullable(DECIDER),
  words: nullable(text()),
});

export const DESK = object<DeskView>({
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
  decidedBy: nullable(DECIDER),
  words: nullable(text()),
  facts: nullable(anything()),
  voidedAt: nullable(instant()),
  assignee: nullable(ASSIGNEE),
  measures: list(MEASURE),
});

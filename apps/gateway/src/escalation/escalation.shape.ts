import { type ClimbingLine, type EscalationLine, type MeasureLine } from '@duban/contracts/http/escalations';
import { instant, list, nullable, object, oneOf, text, uuid, whole, yesNo } from '../openapi/shape.ts';

const line = {
  matter: uuid(),
  no: text(),
  title: text(),
  planId: uuid(),
  desk: text('Public id.'),
  step: text(),
  stepTitle: text(),
  unit: text(),
  due: nullable(instant()),
  workingDaysLate: nullable(whole('Negative before the due day.')),
  open: yesNo(),
  suspended: yesNo(),
};

export const DUE = object<EscalationLine>(line);

export const MEASURE = object<MeasureLine>({
  ...line,
  what: oneOf(['yellow', 'red', 'letter', 'meeting']),
  proposedAt: instant(),
  decision: nullable(oneOf(['confirmed', 'waived'])),
  decidedAt: nullable(instant()),
  by: nullable(text('Name.')),
  words: nullable(text()),
});

export const CLIMBING = object<ClimbingLine>({
  ...line,
  at: instant(),
  rung: nullable(text('+5')),
  overdue: yesNo(),
  to: list(oneOf(['party', 'section', 'deputy', 'principal', 'office', 'office-head', 'leader'])),
  card: nullable(oneOf(['yellow-proposed', 'red-proposed'])),
  letter: nullable(oneOf(['letter-proposed', 'meeting-proposed'])),
});

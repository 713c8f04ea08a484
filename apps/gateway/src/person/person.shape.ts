import { type Colleague, type SubstitutionEntry } from '@duban/contracts/http/people';
import { ROLES } from '@duban/domain/unit/actor';
import { day, list, nullable, object, oneOf, text, uuid, whole, yesNo } from '../openapi/shape.ts';

export const COLLEAGUE = object<Colleague>({
  id: uuid(),
  name: text(),
  login: text(),
  unit: nullable(text('Unit code.')),
  role: oneOf(ROLES),
  rank: nullable(oneOf(['section', 'deputy', 'principal'])),
  closed: yesNo(),
});

export const MADE = object<{ id: string }>({ id: uuid() });

export const CLOSED = object<{ id: string; handedOver: number }>({
  id: uuid(),
  handedOver: whole('Matters in which desks went to the receiver.'),
});

export const SUBSTITUTION = object<SubstitutionEntry>({
  id: uuid(),
  absent: uuid(),
  absentName: text(),
  deputy: uuid(),
  deputyName: text(),
  unit: nullable(text()),
  fromDay: day(),
  toDay: day(),
  kinds: nullable(list(text(), 'Kinds of matters; null: all.')),
  reason: text(),
  ended: yesNo(),
});

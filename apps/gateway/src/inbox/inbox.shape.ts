import { KINDS } from '@duban/domain/kind/kinds';
import { type InboxItem } from '@duban/contracts/http/inbox-item';
import { instant, list, nullable, object, oneOf, text, uuid, whole, yesNo } from '../openapi/shape.ts';

export const INBOX_ITEM = object<InboxItem>({
  id: text('Id of the desk.'),
  matter: object<InboxItem['matter']>({
    id: uuid(),
    kind: oneOf(Object.keys(KINDS)),
    no: text(),
    title: text(),
    leads: list(text()),
  }),
  step: text(),
  title: text(),
  round: whole(),
  party: text(),
  about: nullable(text()),
  laidAt: instant(),
  due: nullable(instant()),
  firstDue: nullable(instant()),
  near: nullable(instant()),
  provisional: yesNo(),
  lamp: oneOf(['overdue', 'near', 'provisional', 'on-time']),
  workingDaysLeft: nullable(whole('Negative when the day has passed.')),
  workingDaysWaited: whole(),
  urgedAt: nullable(instant()),
});

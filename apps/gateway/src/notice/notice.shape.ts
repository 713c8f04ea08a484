import { type NoticeItem } from '@duban/contracts/http/notice-item';
import { type OwnNoticePreferences } from '@duban/contracts/http/notice-preferences';
import { WAYS } from '@duban/domain/notice/preferences';
import { instant, list, nullable, object, oneOf, text, uuid, yesNo } from '../openapi/shape.ts';

export const NOTICE = object<NoticeItem>({
  id: text(),
  matter: object<NoticeItem['matter']>({ id: uuid(), no: text(), title: text() }),
  desk: nullable(text()),
  code: text('desk.new, desk.reminder, desk.overdue, …'),
  at: instant(),
  readAt: nullable(instant()),
});

export const NOTICE_PREFERENCES = object<OwnNoticePreferences>({
  ways: list(oneOf(WAYS)),
  digest: yesNo('The rest once a day in one message.'),
  email: nullable(text()),
  phone: nullable(text()),
});

import { type NoticeItem } from '@duban/contracts/http/notice-item';
import { instant, nullable, object, text, uuid } from '../openapi/shape.ts';

export const NOTICE = object<NoticeItem>({
  id: text(),
  matter: object<NoticeItem['matter']>({ id: uuid(), no: text(), title: text() }),
  desk: nullable(text()),
  code: text('desk.new, desk.reminder, desk.overdue, …'),
  at: instant(),
  readAt: nullable(instant()),
});

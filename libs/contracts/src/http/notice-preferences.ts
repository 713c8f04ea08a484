import { type NoticePreferences } from '@duban/domain/notice/preferences';

/** 通知偏好 of the asking person, with his own addresses; set whole. */
export interface OwnNoticePreferences extends NoticePreferences {
  email: string | null;
  phone: string | null;
}

import { type Instant } from '@duban/domain/time/day';

/** 消息: something that the asking person was told. */
export interface NoticeItem {
  id: string;
  matter: { id: string; no: string; title: string };
  desk: string | null;
  code: string;
  at: Instant;
  readAt: Instant | null;
}

import { Injectable } from '@nestjs/common';
import { type NoticeItem } from '@duban/contracts/http/notice-item';
import { type Page } from '@duban/contracts/http/page';
import { deskId } from '@duban/domain/desk/desk';
import { type NoticePlace, NoticeStore, type ToldNotice } from '@duban/database/notice/notice.store';
import { pageOf, isInstant, readCursor } from '../refusal/cursor.ts';
import { A_PAGE, type PageQueryDto } from '../refusal/page-query.dto.ts';
import { type Asker } from '../session/asker.ts';

export const isNoticeId = (value: unknown): value is string => typeof value === 'string' && /^\d{1,18}$/.test(value);

/** 消息: what the asking person was told, newest first. */
@Injectable()
export class ShowNotices {
  constructor(private readonly notices: NoticeStore) {}

  async handle({ actor }: Asker, { cursor, limit = A_PAGE }: PageQueryDto): Promise<Page<NoticeItem>> {
    const found = await this.notices.page(actor.id, limit + 1, cursor === undefined ? undefined : placeIn(cursor));
    return pageOf(found, limit, (last) => [last.at, last.id], itemOf);
  }
}

function placeIn(cursor: string): NoticePlace {
  const [at, id] = readCursor(cursor, [isInstant, isNoticeId]);
  return { at: at as string, id: id as string };
}

const itemOf = ({ desk, ...notice }: ToldNotice): NoticeItem => ({
  ...notice,
  desk: desk === null ? null : deskId(notice.matter.id, desk),
});

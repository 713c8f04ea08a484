import { Injectable } from '@nestjs/common';
import { NoticeStore } from '@duban/database/notice/notice.store';
import { unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { isNoticeId } from './show-notices.ts';

/** 已读: the first time counts. */
@Injectable()
export class ReadNotice {
  constructor(private readonly notices: NoticeStore) {}

  async handle({ actor }: Asker, id: string): Promise<void> {
    if (!isNoticeId(id) || !(await this.notices.read(actor.id, id))) throw unseen();
  }
}

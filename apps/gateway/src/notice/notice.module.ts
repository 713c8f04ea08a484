import { Module } from '@nestjs/common';
import { NoticeController } from './notice.controller.ts';
import { ReadNotice } from './read-notice.ts';
import { ShowNotices } from './show-notices.ts';

@Module({ controllers: [NoticeController], providers: [ShowNotices, ReadNotice] })
export class NoticeModule {}

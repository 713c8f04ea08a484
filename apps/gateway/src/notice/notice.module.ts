import { Module } from '@nestjs/common';
import { KeepNoticePreferences } from './keep-notice-preferences.ts';
import { NoticePreferencesController } from './notice-preferences.controller.ts';
import { NoticeController } from './notice.controller.ts';
import { ReadNotice } from './read-notice.ts';
import { ShowNotices } from './show-notices.ts';

@Module({
  controllers: [NoticeController, NoticePreferencesController],
  providers: [ShowNotices, ReadNotice, KeepNoticePreferences],
})
export class NoticeModule {}

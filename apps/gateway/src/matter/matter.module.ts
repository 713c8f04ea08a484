import { Module } from '@nestjs/common';
import { ActController } from './act.controller.ts';
import { DoAct } from './do-act.ts';
import { DoMany } from './do-many.ts';
import { ExplainDue } from './explain-due.ts';
import { ListMatters } from './list-matters.ts';
import { MatterController } from './matter.controller.ts';
import { ShowMatterAsOf } from './show-matter-as-of.ts';
import { ShowMatter } from './show-matter.ts';
import { ShowTime } from './show-time.ts';
import { TimeController } from './time.controller.ts';

@Module({
  controllers: [MatterController, ActController, TimeController],
  providers: [ListMatters, ShowMatter, ShowMatterAsOf, ShowTime, DoAct, DoMany, ExplainDue],
})
export class MatterModule {}

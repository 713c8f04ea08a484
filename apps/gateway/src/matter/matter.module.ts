import { Module } from '@nestjs/common';
import { ActController } from './act.controller.ts';
import { DoAct } from './do-act.ts';
import { DoMany } from './do-many.ts';
import { ExplainDue } from './explain-due.ts';
import { ExportMatters } from './export-matters.ts';
import { ListMatters } from './list-matters.ts';
import { MatterListController } from './matter-list.controller.ts';
import { MatterController } from './matter.controller.ts';
import { NamedInAct } from './named-in-act.ts';
import { ShowMatterAsOf } from './show-matter-as-of.ts';
import { ShowMatter } from './show-matter.ts';
import { ShowTime } from './show-time.ts';
import { TimeController } from './time.controller.ts';

@Module({
  controllers: [MatterListController, MatterController, ActController, TimeController],
  providers: [ListMatters, ExportMatters, ShowMatter, ShowMatterAsOf, ShowTime, NamedInAct, DoAct, DoMany, ExplainDue],
})
export class MatterModule {}

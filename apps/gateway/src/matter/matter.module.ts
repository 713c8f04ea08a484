import { Module } from '@nestjs/common';
import { ActController } from './act.controller.ts';
import { DoAct } from './do-act.ts';
import { DoMany } from './do-many.ts';
import { ExplainDue } from './explain-due.ts';
import { ListMatters } from './list-matters.ts';
import { MatterController } from './matter.controller.ts';
import { ShowMatter } from './show-matter.ts';

@Module({
  controllers: [MatterController, ActController],
  providers: [ListMatters, ShowMatter, DoAct, DoMany, ExplainDue],
})
export class MatterModule {}

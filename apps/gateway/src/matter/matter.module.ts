import { Module } from '@nestjs/common';
import { DoAct } from './do-act.ts';
import { DoMany } from './do-many.ts';
import { ExplainDue } from './explain-due.ts';
import { ListMatters } from './list-matters.ts';
import { MatterController } from './matter.controller.ts';
import { ShowMatter } from './show-matter.ts';

@Module({ controllers: [MatterController], providers: [ListMatters, ShowMatter, DoAct, DoMany, ExplainDue] })
export class MatterModule {}

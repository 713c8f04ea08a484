import { Module } from '@nestjs/common';
import { ListUnits } from './list-units.ts';
import { UnitController } from './unit.controller.ts';

@Module({ controllers: [UnitController], providers: [ListUnits] })
export class UnitModule {}

import { Module } from '@nestjs/common';
import { BoardController } from './board.controller.ts';
import { MeterController } from './meter.controller.ts';
import { NumberController } from './number.controller.ts';
import { ShowBoard } from './show-board.ts';
import { ShowMeters } from './show-meters.ts';
import { ShowNumber } from './show-number.ts';
import { ShowTrend } from './show-trend.ts';
import { ShowUnits } from './show-units.ts';

@Module({
  controllers: [BoardController, MeterController, NumberController],
  providers: [ShowBoard, ShowMeters, ShowNumber, ShowTrend, ShowUnits],
})
export class BoardModule {}

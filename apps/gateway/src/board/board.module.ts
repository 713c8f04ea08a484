import { Module } from '@nestjs/common';
import { BoardController } from './board.controller.ts';
import { NumberController } from './number.controller.ts';
import { ShowBoard } from './show-board.ts';
import { ShowNumber } from './show-number.ts';
import { ShowTrend } from './show-trend.ts';
import { ShowUnits } from './show-units.ts';

@Module({
  controllers: [BoardController, NumberController],
  providers: [ShowBoard, ShowNumber, ShowTrend, ShowUnits],
})
export class BoardModule {}

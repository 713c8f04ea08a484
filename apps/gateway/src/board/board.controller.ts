import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Board } from '@duban/contracts/http/board';
import { Answers } from '../openapi/answers.ts';
import { Allow } from '../session/allow.ts';
import { Asker } from '../session/asker.ts';
import { Asking } from '../session/asking.ts';
import { BoardQueryDto } from './board-query.dto.ts';
import { BOARD } from './board.shape.ts';
import { ShowBoard } from './show-board.ts';

@ApiTags('board')
@Controller('api/board')
export class BoardController {
  constructor(private readonly show: ShowBoard) {}

  @Get()
  @Allow('signed-in')
  @Answers('Counters and the matrix of responsibilities over what the asking person may see.', BOARD, {
    problems: [400, 401],
  })
  board(@Asking() asker: Asker, @Query() query: BoardQueryDto): Promise<Board> {
    return this.show.handle(asker, query);
  }
}

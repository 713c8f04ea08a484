import { Module } from '@nestjs/common';
import { BoardController } from './board.controller.ts';
import { ShowBoard } from './show-board.ts';

@Module({ controllers: [BoardController], providers: [ShowBoard] })
export class BoardModule {}

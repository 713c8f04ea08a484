import { Module } from '@nestjs/common';
import { CircularController } from './circular.controller.ts';
import { ShowCircular } from './show-circular.ts';
import { WorkCircular } from './work-circular.ts';

@Module({ controllers: [CircularController], providers: [ShowCircular, WorkCircular] })
export class CircularModule {}

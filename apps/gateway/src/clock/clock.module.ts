import { Module } from '@nestjs/common';
import { ClockController } from './clock.controller.ts';
import { ClockStores, MoveClock } from './move-clock.ts';

@Module({ controllers: [ClockController], providers: [ClockStores, MoveClock] })
export class ClockModule {}

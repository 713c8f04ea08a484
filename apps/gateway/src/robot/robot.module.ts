import { Module } from '@nestjs/common';
import { KeepRobots } from './keep-robots.ts';
import { RobotController } from './robot.controller.ts';

@Module({ controllers: [RobotController], providers: [KeepRobots] })
export class RobotModule {}

import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.ts';
import { ShowHealth } from './show-health.ts';

@Module({ controllers: [HealthController], providers: [ShowHealth] })
export class HealthModule {}

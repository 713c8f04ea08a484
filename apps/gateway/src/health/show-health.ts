import { Injectable } from '@nestjs/common';
import { type Health } from '@duban/contracts/http/health';
import { ClockStore } from '@duban/database/clock/clock.store';
import { Answer } from '../answer.ts';
import { Engine } from '../nudge/engine.ts';
import { BUILD } from './build.ts';

/** Healthy is who can answer acts; without Temporal they are answered all the same. */
@Injectable()
export class ShowHealth {
  constructor(
    private readonly clock: ClockStore,
    private readonly engine: Engine,
  ) {}

  async handle(): Promise<Answer> {
    const [reading, engine] = await Promise.all([this.clock.read().catch(() => undefined), this.engine.reachable()]);
    const health: Health = {
      status: reading ? 'ok' : 'down',
      database: reading ? 'up' : 'down',
      temporal: engine ? 'up' : 'away',
      now: reading?.now ?? null,
      build: BUILD,
    };
    return Answer.of(health, reading ? 200 : 503);
  }
}

import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Health } from '@duban/contracts/http/health';
import { Answer } from '../answer.ts';
import { Answers } from '../openapi/answers.ts';
import { instant, nullable, object, oneOf, text } from '../openapi/shape.ts';
import { Allow } from '../session/allow.ts';
import { ShowHealth } from './show-health.ts';

const HEALTH = object<Health>({
  status: oneOf(['ok', 'down']),
  database: oneOf(['up', 'down']),
  temporal: oneOf(['up', 'away'], 'Away is no failure: acts are answered, the next desks wait.'),
  now: nullable(instant('Business time.')),
  build: text(),
});

@ApiTags('health')
@Controller('api/health')
export class HealthController {
  constructor(private readonly show: ShowHealth) {}

  @Get()
  @Allow('public')
  @Answers('Whether acts can be answered; 503 with the same body when not.', HEALTH, { problems: [] })
  health(): Promise<Answer> {
    return this.show.handle();
  }
}

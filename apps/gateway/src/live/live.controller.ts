import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type LiveKey } from '@duban/contracts/http/live-key';
import { Answers } from '../openapi/answers.ts';
import { object, uuid, whole } from '../openapi/shape.ts';
import { Allow } from '../session/allow.ts';
import { Asker } from '../session/asker.ts';
import { Asking, Exchange, Exchanging } from '../session/asking.ts';
import { Listen } from './listen.ts';

const KEY = object<LiveKey>({ matter: uuid(), version: whole() });

@ApiTags('live')
@Controller('api/live')
export class LiveController {
  constructor(private readonly listen: Listen) {}

  @Get()
  @Allow('signed-in')
  @Answers(
    'Server-sent events: `open` first (look at everything), then `matter` with the key of each that changed.',
    KEY,
    {
      media: 'text/event-stream',
      problems: [401, 503],
    },
  )
  live(@Exchanging() exchange: Exchange, @Asking() asker: Asker): void {
    this.listen.handle(exchange, asker);
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ClimbingLine, type EscalationLine, type MeasureLine } from '@duban/contracts/http/escalations';
import { type Page } from '@duban/contracts/http/page';
import { Answers } from '../openapi/answers.ts';
import { page } from '../openapi/shape.ts';
import { Allow } from '../session/allow.ts';
import { Asker } from '../session/asker.ts';
import { Asking } from '../session/asking.ts';
import { DueQueryDto, EscalationQueryDto } from './escalation-query.dto.ts';
import { CLIMBING, DUE, MEASURE } from './escalation.shape.ts';
import { ShowEscalations } from './show-escalations.ts';

const READERS = ['supervision-office', 'leader-in-charge', 'unit-leader'] as const;

@ApiTags('escalation')
@Controller('api/escalations')
export class EscalationController {
  constructor(private readonly show: ShowEscalations) {}

  @Get('waiting')
  @Allow(...READERS)
  @Answers('待确认: cards and letters that the ladder proposed, the oldest first.', page(MEASURE), {
    problems: [400, 401, 403, 404],
  })
  waiting(@Asking() asker: Asker, @Query() query: EscalationQueryDto): Promise<Page<MeasureLine>> {
    return this.show.waiting(asker, query);
  }

  @Get('decided')
  @Allow(...READERS)
  @Answers('Confirmed and waived cards and letters, the newest first.', page(MEASURE), {
    problems: [400, 401, 403, 404],
  })
  decided(@Asking() asker: Asker, @Query() query: EscalationQueryDto): Promise<Page<MeasureLine>> {
    return this.show.decided(asker, query);
  }

  @Get('climbing')
  @Allow(...READERS)
  @Answers(
    '下一级: open desks by the moment of their next rung, and whom it tells or what it proposes.',
    page(CLIMBING),
    {
      problems: [400, 401, 403, 404],
    },
  )
  climbing(@Asking() asker: Asker, @Query() query: EscalationQueryDto): Promise<Page<ClimbingLine>> {
    return this.show.climbing(asker, query);
  }

  @Get('due')
  @Allow(...READERS)
  @Answers(
    '超期和临期: open desks that are overdue or fall due within so many working days, by their due moment.',
    page(DUE),
    {
      problems: [400, 401, 403, 404],
    },
  )
  due(@Asking() asker: Asker, @Query() query: DueQueryDto): Promise<Page<EscalationLine>> {
    return this.show.due(asker, query);
  }
}

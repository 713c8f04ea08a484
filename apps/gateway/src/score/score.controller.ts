import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type CommendationLine, type CooperationLine } from '@duban/contracts/http/circular';
import { type Page } from '@duban/contracts/http/page';
import { type Scores } from '@duban/contracts/http/scores';
import { type Answer } from '../answer.ts';
import { Answers, ApiIdempotencyKey } from '../openapi/answers.ts';
import { page } from '../openapi/shape.ts';
import { PageQueryDto } from '../refusal/page-query.dto.ts';
import { Allow } from '../session/allow.ts';
import { Asker } from '../session/asker.ts';
import { Asking } from '../session/asking.ts';
import { IdempotencyKey } from '../session/idempotency-key.ts';
import { Commendations } from './commendations.ts';
import { Cooperations } from './cooperations.ts';
import { CommendationDecisionDto, CommendationDto, CooperationDto, ScoreQueryDto } from './score.dto.ts';
import { COMMENDATION, COOPERATION, GIVEN, MADE, SCORES } from './score.shape.ts';
import { ShowScores } from './show-scores.ts';

const ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;
const READERS = ['supervision-office', 'leader-in-charge', 'unit-leader'] as const;

@ApiTags('score')
@Controller('api')
export class ScoreController {
  constructor(
    private readonly show: ShowScores,
    private readonly commendations: Commendations,
    private readonly cooperations: Cooperations,
  ) {}

  @Get('scores')
  @Allow(...READERS)
  @Answers(
    '考核得分 of a quarter: each deduction with the entries it rests on. A leader of a unit sees its own.',
    SCORES,
    {
      problems: [400, 401, 403],
    },
  )
  scores(@Asking() asker: Asker, @Query() query: ScoreQueryDto): Promise<Scores> {
    return this.show.handle(asker, query);
  }

  @Get('commendations')
  @Allow(...READERS)
  @Answers('表扬, newest first.', page(COMMENDATION), { problems: [400, 401, 403] })
  commended(@Asking() asker: Asker, @Query() query: PageQueryDto): Promise<Page<CommendationLine>> {
    return this.commendations.page(asker, query);
  }

  @Post('commendations')
  @Allow('supervision-office')
  @ApiIdempotencyKey()
  @Answers('Proposes to commend a unit; the leader in charge decides (督查条例 Art 21).', MADE, {
    status: 201,
    problems: [400, 401, 403, 409, 422],
  })
  commend(@Asking() asker: Asker, @IdempotencyKey() key: string, @Body() body: CommendationDto): Promise<Answer> {
    return this.commendations.propose(asker, key, body);
  }

  @Post('commendations/:id/decision')
  @HttpCode(200)
  @Allow('leader-in-charge')
  @ApiIdempotencyKey()
  @ApiParam(ID)
  @Answers('Approves or refuses a commendation.', MADE, { problems: [400, 401, 403, 404, 409, 422] })
  decide(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @IdempotencyKey() key: string,
    @Body() body: CommendationDecisionDto,
  ): Promise<Answer> {
    return this.commendations.decide(asker, id, key, body);
  }

  @Get('matters/:id/cooperation')
  @Allow('signed-in')
  @ApiParam(ID)
  @Answers('协作评分 of a task; a unit sees what it gave and was given.', COOPERATION, { problems: [401, 404] })
  given(@Asking() asker: Asker, @Param('id') id: string): Promise<CooperationLine[]> {
    return this.cooperations.list(asker, id);
  }

  @Post('matters/:id/cooperation')
  @Allow('officer', 'unit-leader')
  @ApiIdempotencyKey()
  @ApiParam(ID)
  @Answers('协作评分: when a task is closed the lead scores each supporter, each supporter the lead, once.', GIVEN, {
    status: 201,
    problems: [400, 401, 403, 404, 409, 422],
  })
  give(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @IdempotencyKey() key: string,
    @Body() body: CooperationDto,
  ): Promise<Answer> {
    return this.cooperations.give(asker, id, key, body);
  }
}

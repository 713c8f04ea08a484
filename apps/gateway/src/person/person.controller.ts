import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type Page } from '@duban/contracts/http/page';
import { type Colleague, type SubstitutionEntry } from '@duban/contracts/http/people';
import { STAFF } from '@duban/domain/unit/actor';
import { type Answer } from '../answer.ts';
import { Answers, ApiIdempotencyKey } from '../openapi/answers.ts';
import { page } from '../openapi/shape.ts';
import { PageQueryDto } from '../refusal/page-query.dto.ts';
import { Allow } from '../session/allow.ts';
import { Asker } from '../session/asker.ts';
import { Asking } from '../session/asking.ts';
import { IdempotencyKey } from '../session/idempotency-key.ts';
import { CloseAccountDto } from './close-account.dto.ts';
import { NewAccountDto } from './new-account.dto.ts';
import { People } from './people.ts';
import { CLOSED, COLLEAGUE, MADE, SUBSTITUTION } from './person.shape.ts';
import { SubstitutionDto } from './substitution.dto.ts';
import { Substitutions } from './substitutions.ts';

@ApiTags('person')
@Controller('api')
export class PersonController {
  constructor(
    private readonly people: People,
    private readonly substitutions: Substitutions,
  ) {}

  @Get('people')
  @Allow('system-admin', 'security-admin', ...STAFF)
  @Answers(
    'The people of the asking person’s unit; of all units for whoever keeps accounts or supervises.',
    page(COLLEAGUE),
    {
      problems: [400, 401, 403],
    },
  )
  all(@Asking() asker: Asker, @Query() query: PageQueryDto): Promise<Page<Colleague>> {
    return this.people.list(asker, query);
  }

  @Post('people')
  @Allow('system-admin')
  @ApiIdempotencyKey()
  @Answers('Opens an account.', MADE, { status: 201, problems: [400, 401, 403, 409, 422] })
  open(@Asking() asker: Asker, @IdempotencyKey() key: string, @Body() body: NewAccountDto): Promise<Answer> {
    return this.people.open(asker, key, body);
  }

  @Post('people/:id/close')
  @HttpCode(200)
  @Allow('system-admin')
  @ApiIdempotencyKey()
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @Answers('离岗交接: closes an account; with open desks only when a receiver is named, who takes them over.', CLOSED, {
    problems: [400, 401, 403, 404, 409, 422],
  })
  close(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @IdempotencyKey() key: string,
    @Body() body: CloseAccountDto,
  ): Promise<Answer> {
    return this.people.close(asker, id, key, body);
  }

  @Get('substitutions')
  @Allow(...STAFF)
  @Answers('Who stands in for whom in the asking person’s unit, newest first.', page(SUBSTITUTION), {
    problems: [401, 403],
  })
  standing(@Asking() asker: Asker): Promise<Page<SubstitutionEntry>> {
    return this.substitutions.list(asker);
  }

  @Post('substitutions')
  @Allow(...STAFF)
  @ApiIdempotencyKey()
  @Answers('委托: a colleague works the desks of an absent one from a day to a day.', MADE, {
    status: 201,
    problems: [400, 401, 403, 409, 422],
  })
  substitute(@Asking() asker: Asker, @IdempotencyKey() key: string, @Body() body: SubstitutionDto): Promise<Answer> {
    return this.substitutions.make(asker, key, body);
  }

  @Post('substitutions/:id/end')
  @HttpCode(200)
  @Allow(...STAFF)
  @ApiIdempotencyKey()
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @Answers('The colleague is back earlier.', MADE, { problems: [401, 403, 404, 409, 422] })
  end(@Asking() asker: Asker, @Param('id') id: string, @IdempotencyKey() key: string): Promise<Answer> {
    return this.substitutions.end(asker, id, key);
  }
}

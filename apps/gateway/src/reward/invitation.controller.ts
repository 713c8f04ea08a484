import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiParam, ApiTags } from '@nestjs/swagger';
import { type InvitationView } from '@duban/contracts/http/invitations';
import { type Page } from '@duban/contracts/http/page';
import { STAFF } from '@duban/domain/unit/actor';
import { type Answer } from '../answer.ts';
import { Answers, ApiIdempotencyKey } from '../openapi/answers.ts';
import { object, page, whole } from '../openapi/shape.ts';
import { Allow } from '../session/allow.ts';
import { Asker } from '../session/asker.ts';
import { Asking, Exchange, Exchanging } from '../session/asking.ts';
import { IdempotencyKey } from '../session/idempotency-key.ts';
import { FdiLists } from './fdi-lists.ts';
import { InvitationActDto, InvitationQueryDto } from './invitation.dto.ts';
import { FDI_LIST, INVITATION } from './invitation.shape.ts';
import { Invitations } from './invitations.ts';

const ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;
const UPLOAD = {
  schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
} as const;

/** 免申即享: the commission imports what arrived and sends what follows from it. */
@ApiTags('reward')
@Controller('api/programmes/:id')
export class InvitationController {
  constructor(
    private readonly lists: FdiLists,
    private readonly invitations: Invitations,
  ) {}

  @Post('fdi-lists')
  @Allow('officer', 'unit-leader')
  @ApiIdempotencyKey()
  @ApiParam(ID)
  @ApiConsumes('multipart/form-data')
  @ApiBody(UPLOAD as never)
  @Answers(
    'Imports a list of what arrived (xlsx or csv; at most 10 MB and 20,000 rows): every bad cell is named, eligible projects ' +
      'are proposed, and proposals that nobody has sent yet are replaced. A file that cannot be read leaves nothing.',
    FDI_LIST,
    { status: 201, problems: [400, 401, 403, 404, 409, 413, 415, 422] },
  )
  take(
    @Exchanging() exchange: Exchange,
    @Asking() asker: Asker,
    @Param('id') id: string,
    @IdempotencyKey() key: string,
  ): Promise<Answer> {
    return this.lists.take(exchange, asker, id, key);
  }

  @Get('invitations')
  @Allow(...STAFF)
  @ApiParam(ID)
  @Answers('Proposals and invitations of a programme, in the order of projects.', page(INVITATION), {
    problems: [400, 401, 403, 404],
  })
  all(@Param('id') id: string, @Query() query: InvitationQueryDto): Promise<Page<InvitationView>> {
    return this.invitations.page(id, query);
  }

  @Post('invitations/acts')
  @HttpCode(200)
  @Allow('officer', 'unit-leader')
  @ApiIdempotencyKey()
  @ApiParam(ID)
  @Answers(
    'Sends proposals to their enterprises: those that are named, or all.',
    object<{ sent: number }>({ sent: whole() }),
    {
      problems: [400, 401, 403, 404, 409, 422],
    },
  )
  send(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @IdempotencyKey() key: string,
    @Body() body: InvitationActDto,
  ): Promise<Answer> {
    return this.invitations.send(asker, id, key, body);
  }
}

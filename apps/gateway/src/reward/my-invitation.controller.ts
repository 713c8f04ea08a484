import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type MyInvitationView } from '@duban/contracts/http/invitations';
import { type Answer } from '../answer.ts';
import { Answers, ApiIdempotencyKey } from '../openapi/answers.ts';
import { list, object, text, uuid } from '../openapi/shape.ts';
import { Allow } from '../session/allow.ts';
import { Asker } from '../session/asker.ts';
import { Asking } from '../session/asking.ts';
import { IdempotencyKey } from '../session/idempotency-key.ts';
import { ConfirmationDto, DeclineDto } from './invitation.dto.ts';
import { MY_INVITATION } from './invitation.shape.ts';
import { MyInvitations } from './my-invitations.ts';
import { RECEIPT } from './reward.shape.ts';

const ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;
const DECLINED = object<{ id: string; state: string }>({ id: uuid(), state: text() });

/** 免申即享: what an enterprise is invited to, and need only confirm. */
@ApiTags('reward')
@Controller('api/my/invitations')
export class MyInvitationController {
  constructor(private readonly invitations: MyInvitations) {}

  @Get()
  @Allow('enterprise-agent')
  @Answers('What the enterprise was invited to, the last first; 200 at most.', list(MY_INVITATION), {
    problems: [401, 403],
  })
  mine(@Asking() asker: Asker): Promise<MyInvitationView[]> {
    return this.invitations.mine(asker);
  }

  @Post(':id/confirmation')
  @Allow('enterprise-agent')
  @ApiIdempotencyKey()
  @ApiParam(ID)
  @Answers(
    'The authoriser confirms: the application is opened, without a form or a paper. The receipt has its number.',
    RECEIPT,
    {
      status: 201,
      problems: [400, 401, 403, 404, 409, 422],
    },
  )
  confirm(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @IdempotencyKey() key: string,
    @Body() body: ConfirmationDto,
  ): Promise<Answer> {
    return this.invitations.confirm(asker, id, key, body);
  }

  @Post(':id/decline')
  @HttpCode(200)
  @Allow('enterprise-agent')
  @ApiIdempotencyKey()
  @ApiParam(ID)
  @Answers('The authoriser declines.', DECLINED, { problems: [400, 401, 403, 404, 409, 422] })
  decline(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @IdempotencyKey() key: string,
    @Body() body: DeclineDto,
  ): Promise<Answer> {
    return this.invitations.decline(asker, id, key, body);
  }
}

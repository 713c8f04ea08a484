import { Controller, Get, Param } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type PublicityView, type Verification } from '@duban/contracts/http/documents';
import { Answers } from '../openapi/answers.ts';
import { list } from '../openapi/shape.ts';
import { Allow } from '../session/allow.ts';
import { Exchange, Exchanging } from '../session/asking.ts';
import { PUBLICITY, VERIFICATION } from './document.shape.ts';
import { PublicPace } from './public-pace.ts';
import { VerifyDocument } from './verify-document.ts';

/** What anybody may ask without signing in. */
@ApiTags('document')
@Controller('api')
export class VerificationController {
  constructor(
    private readonly verify: VerifyDocument,
    private readonly pace: PublicPace,
  ) {}

  @Get('verification/:code')
  @Allow('public')
  @ApiParam({ name: 'code', schema: { type: 'string' } })
  @Answers('核验: whether a document with this code was issued, and what it has to look like.', VERIFICATION, {
    problems: [404, 503],
  })
  async one(@Param('code') code: string, @Exchanging() { request }: Exchange): Promise<Verification> {
    this.pace.take(request.ip);
    return this.verify.handle(code);
  }

  @Get('publicity')
  @Allow('public')
  @Answers('公示 that runs today: firm, project, year and amount; no contact, no account.', list(PUBLICITY), {
    problems: [503],
  })
  async publicity(@Exchanging() { request }: Exchange): Promise<PublicityView[]> {
    this.pace.take(request.ip);
    return this.verify.publicity();
  }
}

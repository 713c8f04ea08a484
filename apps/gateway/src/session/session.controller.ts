import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type SignedIn } from '@duban/contracts/http/session';
import { Answers, NoContent } from '../openapi/answers.ts';
import { Allow } from './allow.ts';
import { Asker } from './asker.ts';
import { ConfirmSession } from './confirm-session.ts';
import { ConfirmationDto } from './confirmation.dto.ts';
import { Asking, Exchange, Exchanging } from './asking.ts';
import { SignInDto } from './sign-in.dto.ts';
import { SignInHere } from './sign-in.ts';
import { SignOut } from './sign-out.ts';
import { SIGNED_IN } from './session.shape.ts';

@ApiTags('session')
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly signIn: SignInHere,
    private readonly signOut: SignOut,
    private readonly confirmation: ConfirmSession,
  ) {}

  @Post()
  @HttpCode(200)
  @Allow('public')
  @Answers('Signs in; the session cookie comes with the answer.', SIGNED_IN, { problems: [400, 401, 403, 503] })
  begin(@Exchanging() exchange: Exchange, @Body() body: SignInDto): Promise<SignedIn> {
    return this.signIn.handle(exchange, body);
  }

  @Get()
  @Allow('signed-in')
  @Answers('Who is signed in.', SIGNED_IN)
  who(@Asking() asker: Asker): SignedIn {
    return { person: asker.person };
  }

  @Post('confirmation')
  @HttpCode(204)
  @Allow('signed-in')
  @NoContent('Gives the password again; acts about money ask for it every five minutes.', [400, 401, 403, 503])
  confirm(@Asking() asker: Asker, @Body() { password }: ConfirmationDto): Promise<void> {
    return this.confirmation.handle(asker, password);
  }

  @Delete()
  @HttpCode(204)
  @Allow('public')
  @NoContent('Signs out; succeeds without a session too.')
  end(@Exchanging() exchange: Exchange): Promise<void> {
    return this.signOut.handle(exchange);
  }
}

import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { Settings } from '../settings.ts';
import { ConfirmSession } from './confirm-session.ts';
import { EveryRouteRuled } from './every-route-ruled.ts';
import { PasswordAttempt } from './password-attempt.ts';
import { Passwords } from './passwords.ts';
import { RuleGuard } from './rule.guard.ts';
import { SessionController } from './session.controller.ts';
import { SessionEnds } from './session-ends.ts';
import { SignInHere, SignInStores } from './sign-in.ts';
import { SignOut } from './sign-out.ts';

@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [SessionController],
  providers: [
    { provide: APP_GUARD, useClass: RuleGuard },
    { provide: Passwords, useFactory: ({ gateway }: Settings) => new Passwords(gateway), inject: [Settings] },
    ConfirmSession,
    EveryRouteRuled,
    PasswordAttempt,
    SessionEnds,
    SignInStores,
    SignInHere,
    SignOut,
  ],
  exports: [SessionEnds],
})
export class SessionModule {}

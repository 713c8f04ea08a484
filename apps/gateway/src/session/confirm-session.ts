import { Injectable } from '@nestjs/common';
import { ProblemError } from '../refusal/problem-error.ts';
import { type Asker } from './asker.ts';
import { PasswordAttempt } from './password-attempt.ts';
import { SignInStores } from './sign-in.ts';

/** 再次确认: the password once more, before acts about money (trust K27). */
@Injectable()
export class ConfirmSession {
  constructor(
    private readonly stores: SignInStores,
    private readonly attempts: PasswordAttempt,
  ) {}

  async handle({ actor, login, tokenHash, ip }: Asker, password: string): Promise<void> {
    const { holds } = await this.attempts.of(login, password);
    const by = { id: actor.id, name: actor.name, unit: actor.unit };
    const event = { actor: by, act: 'confirm-session', object: login, body: null, ip };
    await this.stores.log.append({ ...event, result: holds ? 'done' : 'refused' });
    if (!holds) throw new ProblemError(401, 'session.refused');
    await this.stores.sessions.confirm(tokenHash);
  }
}

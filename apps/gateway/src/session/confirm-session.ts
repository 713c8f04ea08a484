import { Injectable } from '@nestjs/common';
import { ProblemError } from '../refusal/problem-error.ts';
import { type Asker } from './asker.ts';
import { Passwords } from './passwords.ts';
import { SignInStores } from './sign-in.ts';

const FAILURES = 5;
const LOCK_MINUTES = 15;

/** 再次确认: the password once more, before acts about money (trust K27). */
@Injectable()
export class ConfirmSession {
  constructor(
    private readonly stores: SignInStores,
    private readonly passwords: Passwords,
  ) {}

  async handle({ actor, login, tokenHash, ip }: Asker, password: string): Promise<void> {
    const fits = await this.passwords.inTurn(async () => {
      const person = await this.stores.people.byLogin(login);
      return person !== undefined && (person.lockedUntil?.getTime() ?? 0) <= Date.now()
        ? this.passwords.fits(person.passwordHash, password)
        : false;
    });
    const by = { id: actor.id, name: actor.name, unit: actor.unit };
    const event = { actor: by, act: 'confirm-session', object: login, body: null, ip };
    await this.stores.log.append({ ...event, result: fits ? 'done' : 'refused' });
    if (!fits) {
      await this.stores.people.recordFailure(actor.id, FAILURES, LOCK_MINUTES);
      throw new ProblemError(401, 'session.refused');
    }
    await this.stores.sessions.confirm(tokenHash);
  }
}

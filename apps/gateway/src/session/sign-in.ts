import { Injectable } from '@nestjs/common';
import { type SignedIn } from '@duban/contracts/http/session';
import { SystemLog } from '@duban/database/audit/system-log.store';
import { type Person } from '@duban/database/person/person.store';
import { SessionStore } from '@duban/database/session/session.store';
import { ProblemError } from '../refusal/problem-error.ts';
import { Asker } from './asker.ts';
import { type Exchange } from './asking.ts';
import { giveToken, tokenOf } from './cookie.ts';
import { PasswordAttempt } from './password-attempt.ts';
import { SessionEnds } from './session-ends.ts';
import { type SignInDto } from './sign-in.dto.ts';
import { hashOfToken, newToken } from './token.ts';

/** Where sign-ins are kept and proved. */
@Injectable()
export class SignInStores {
  constructor(
    readonly sessions: SessionStore,
    readonly log: SystemLog,
  ) {}
}

/** 登录: one answer for every «no», so that it tells nothing about accounts. */
@Injectable()
export class SignInHere {
  constructor(
    private readonly stores: SignInStores,
    private readonly attempts: PasswordAttempt,
    private readonly ends: SessionEnds,
  ) {}

  async handle({ request, reply }: Exchange, { login, password }: SignInDto): Promise<SignedIn> {
    const { person, holds } = await this.attempts.of(login, password);
    if (!person || !holds) return this.refuse(person, request.ip);
    const { id, name, unit, role, rank } = person;
    const before = tokenOf(request);
    const token = newToken();
    const tokenHash = hashOfToken(token);
    if (before !== undefined) await this.end(hashOfToken(before));
    this.ends.ended(await this.stores.sessions.begin({ tokenHash, personId: id, ip: request.ip }));
    await this.record(person, request.ip, 'done');
    giveToken(request, reply, token);
    return { person: new Asker({ id, name, unit, role, rank }, person.login, tokenHash, request.ip).person };
  }

  private async refuse(person: Person | undefined, ip: string): Promise<never> {
    await this.record(person, ip, 'refused');
    throw new ProblemError(401, 'session.refused');
  }

  /** The login that was tried is kept only where there is such an account: people type passwords into that field. */
  private record(person: Person | undefined, ip: string, result: 'done' | 'refused'): Promise<void> {
    const actor = person ?? { id: 'anonymous', name: '', unit: null };
    return this.stores.log.append({
      actor: { id: actor.id, name: actor.name, unit: actor.unit },
      act: 'sign-in',
      object: person?.login ?? null,
      body: null,
      ip,
      result,
    });
  }

  private async end(tokenHash: string): Promise<void> {
    if (await this.stores.sessions.end(tokenHash)) this.ends.ended([tokenHash]);
  }
}

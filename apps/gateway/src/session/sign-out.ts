import { Injectable } from '@nestjs/common';
import { SystemLog } from '@duban/database/audit/system-log.store';
import { SessionStore } from '@duban/database/session/session.store';
import { type Exchange } from './asking.ts';
import { takeToken, tokenOf } from './cookie.ts';
import { SessionEnds } from './session-ends.ts';
import { hashOfToken } from './token.ts';

/** 退出: ends the session, if there is one; always succeeds. */
@Injectable()
export class SignOut {
  constructor(
    private readonly sessions: SessionStore,
    private readonly log: SystemLog,
    private readonly ends: SessionEnds,
  ) {}

  async handle({ request, reply }: Exchange): Promise<void> {
    const token = tokenOf(request);
    takeToken(request, reply);
    if (token === undefined) return;
    const tokenHash = hashOfToken(token);
    const session = await this.sessions.find(tokenHash);
    if (!(await this.sessions.end(tokenHash))) return;
    this.ends.ended([tokenHash]);
    if (!session) return;
    const { id, name, unit } = session.actor;
    await this.log.append({
      actor: { id, name, unit },
      act: 'sign-out',
      object: session.login,
      body: null,
      ip: request.ip,
      result: 'done',
    });
  }
}

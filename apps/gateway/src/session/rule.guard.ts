import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { SystemLog } from '@duban/database/audit/system-log.store';
import { SessionStore } from '@duban/database/session/session.store';
import { type FastifyRequest } from 'fastify';
import { ProblemError } from '../refusal/problem-error.ts';
import { ruleOf, type Rule } from './allow.ts';
import { Asker } from './asker.ts';
import { tokenOf } from './cookie.ts';
import { denial } from './denial.ts';
import { hashOfToken } from './token.ts';

/** Before every route: its rule, and one statement that tells who is asking. What has no rule is closed. */
@Injectable()
export class RuleGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionStore,
    private readonly log: SystemLog,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = ruleOf(this.reflector, context.getHandler());
    if (rule === 'public') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const asker = await this.askerOf(request);
    if (!fits(rule, asker)) await this.refuse(asker, request);
    request.asker = asker;
    return true;
  }

  private async askerOf(request: FastifyRequest): Promise<Asker> {
    const token = tokenOf(request);
    const session = token === undefined ? undefined : await this.sessions.find(hashOfToken(token));
    if (!session) throw new ProblemError(401, 'session.needed');
    // Nobody waits for this, and a lost one costs a minute of idle time.
    if (session.stale) this.sessions.touch(session.tokenHash).catch(() => undefined);
    return Asker.of(session, request.ip);
  }

  private async refuse(asker: Asker, request: FastifyRequest): Promise<never> {
    const route = `${request.method} ${request.routeOptions.url ?? ''}`;
    if (request.method !== 'GET') await this.log.append(denial(asker, route, { code: 'role.needed' }));
    throw new ProblemError(403, 'role.needed');
  }
}

function fits(rule: Rule | undefined, { actor }: Asker): boolean {
  if (rule === undefined || rule === 'public') return false;
  return rule === 'signed-in' || (rule as readonly string[]).includes(actor.role);
}

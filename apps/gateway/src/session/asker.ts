import { type Actor } from '@duban/domain/unit/actor';
import { type Person } from '@duban/contracts/http/session';
import { type Session } from '@duban/database/session/session.store';

/** Who is asking, from where, in which session. */
export class Asker {
  constructor(
    readonly actor: Actor,
    readonly login: string,
    readonly tokenHash: string,
    readonly ip: string,
  ) {}

  static of({ actor, login, tokenHash }: Session, ip: string): Asker {
    return new Asker(actor, login, tokenHash, ip);
  }

  get person(): Person {
    const { id, name, unit, role, rank } = this.actor;
    return { id, name, login: this.login, unit, role: role as Person['role'], rank };
  }
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard on every route that is not public. */
    asker: Asker | null;
  }
}

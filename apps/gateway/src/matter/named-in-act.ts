import { Injectable } from '@nestjs/common';
import { type ActRequest } from '@duban/contracts/http/act-request';
import { PersonStore } from '@duban/database/person/person.store';
import { SessionStore } from '@duban/database/session/session.store';
import { type Act } from '@duban/domain/act/act';
import { KINDS } from '@duban/domain/kind/kinds';
import { minorOf } from '@duban/domain/reward/money';
import { invalid } from '../refusal/problem-error.ts';

/** Acts of any kind that want the password again. */
const ABOUT_MONEY: readonly string[] = Object.values(KINDS).flatMap(({ confirmed }) => confirmed);

/** What an act names, as the record knows it. */
@Injectable()
export class NamedInAct {
  constructor(
    private readonly people: PersonStore,
    private readonly sessions: SessionStore,
  ) {}

  async of({ person, amount, ...act }: ActRequest): Promise<Act> {
    const fen = amount === undefined ? {} : { fen: Number(minorOf(amount)) };
    const assignee = person === undefined ? undefined : await this.person(person);
    return { ...act, ...fen, ...(assignee && { assignee }) };
  }

  /** Asked where the act is judged: one that was answered before is answered again, also when the named has left since. */
  demandNamed({ person }: ActRequest, { assignee }: Act): void {
    if (person !== undefined && !assignee)
      throw invalid([{ field: 'person', problem: 'person is nobody who works here' }]);
  }

  /** Whether the password was given again within five minutes; asked only for acts about money. */
  async isConfirmed({ type }: ActRequest, tokenHash: string): Promise<boolean> {
    return !ABOUT_MONEY.includes(type) || this.sessions.isConfirmed(tokenHash);
  }

  /** As the register knows him; one who is unknown or has left sits at no desk. */
  private async person(person: string): Promise<Act['assignee']> {
    const found = await this.people.byId(person.toLowerCase());
    if (!found || found.disabledAt !== null) return undefined;
    const { id, name, unit, role } = found;
    return { id, name, unit, role };
  }
}

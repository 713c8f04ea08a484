import { Injectable } from '@nestjs/common';
import { type Person, PersonStore } from '@duban/database/person/person.store';
import { Passwords } from './passwords.ts';

const FAILURES = 5;
const LOCK_MINUTES = 15;

/** Whose account it is, if there is one, and whether he may be believed to be he. */
export interface Attempted {
  person: Person | undefined;
  holds: boolean;
}

/** A password that somebody gives: five wrong ones lock the account for a quarter of an hour. */
@Injectable()
export class PasswordAttempt {
  constructor(
    private readonly people: PersonStore,
    private readonly passwords: Passwords,
  ) {}

  /** In one of the slots: a lock that others' wrong tries have set meanwhile is seen. */
  of(login: string, password: string): Promise<Attempted> {
    return this.passwords.inTurn(async () => {
      const person = await this.people.byLogin(login);
      const fits = await this.passwords.fits(person?.passwordHash, password);
      if (!person || person.disabledAt !== null || isLocked(person)) return { person, holds: false };
      if (fits) await this.people.clearFailures(person.id);
      else await this.people.recordFailure(person.id, FAILURES, LOCK_MINUTES);
      return { person, holds: fits };
    });
  }
}

/** By the machine's clock; the office's can be moved. */
const isLocked = ({ lockedUntil }: Person): boolean => lockedUntil !== null && lockedUntil.getTime() > Date.now();

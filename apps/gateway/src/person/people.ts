import { Injectable } from '@nestjs/common';
import { hash } from '@node-rs/argon2';
import { type Colleague } from '@duban/contracts/http/people';
import { type Page } from '@duban/contracts/http/page';
import { AccountStore } from '@duban/database/person/account.store';
import { UnitStore } from '@duban/database/unit/unit.store';
import { refused } from '@duban/domain/refusal';
import { Answer } from '../answer.ts';
import { asFound, pageOf, readCursor } from '../refusal/cursor.ts';
import { accepted, acceptedOnce } from '../refusal/outcome.ts';
import { type PageQueryDto } from '../refusal/page-query.dto.ts';
import { invalid, refusedBy, unseen } from '../refusal/problem-error.ts';
import { isUuid } from '../refusal/cursor.ts';
import { type Asker } from '../session/asker.ts';
import { requestKey } from '../session/idempotency-key.ts';
import { PASSWORD_COST } from '../session/passwords.ts';
import { SessionEnds } from '../session/session-ends.ts';
import { Settings } from '../settings.ts';
import { type CloseAccountDto } from './close-account.dto.ts';
import { type NewAccountDto } from './new-account.dto.ts';

/** Roles that keep accounts; others see the colleagues of their unit. */
const SEE_ALL: readonly string[] = ['system-admin', 'security-admin', 'supervision-office', 'leader-in-charge'];

/** 人员与账号. */
@Injectable()
export class People {
  constructor(
    private readonly accounts: AccountStore,
    private readonly units: UnitStore,
    private readonly settings: Settings,
    private readonly ends: SessionEnds,
  ) {}

  async list({ actor }: Asker, { cursor, limit = 50 }: PageQueryDto): Promise<Page<Colleague>> {
    const all = SEE_ALL.includes(actor.role);
    if (!all && actor.unit === null) return { items: [], next: null };
    const after = cursor === undefined ? '' : String(readCursor(cursor, [(login) => typeof login === 'string'])[0]);
    const found = await this.accounts.page(all ? null : actor.unit, actor.role.endsWith('admin'), after, limit + 1);
    return pageOf(found, limit, (last) => [last.login], asFound);
  }

  async open({ actor, ip }: Asker, key: string, account: NewAccountDto): Promise<Answer> {
    const { login, name, unit, role, rank, password } = account;
    if (!isStrong(password)) throw refusedBy(refused('person.weak-password'));
    if (unit !== undefined && !(await this.units.isKnown(unit)))
      throw invalid([{ field: 'unit', problem: 'unit is no code of the register' }]);
    const { pepper } = this.settings.gateway;
    const passwordHash = await hash(password, { ...PASSWORD_COST, ...(pepper ? { secret: Buffer.from(pepper) } : {}) });
    const person = { login, name, unit: unit ?? null, role, rank: rank ?? null, passwordHash };
    // The key's fingerprint is kept for 30 days: the password must not be guessable from it.
    const asked = { login, name, unit, role, rank };
    const request = { actor, act: 'open-account', object: null, ip, key: requestKey('people', key, asked) };
    return new Answer(acceptedOnce(await this.accounts.add(person, request)), 201);
  }

  async close({ actor, ip }: Asker, id: string, key: string, body: CloseAccountDto): Promise<Answer> {
    if (!isUuid(id)) throw unseen();
    const wish = { person: id.toLowerCase(), receiver: body.receiver?.toLowerCase() ?? null };
    const request = {
      actor,
      act: 'take-over',
      object: null,
      ip,
      key: requestKey(`close ${wish.person}`, key, body),
      answer: (matters: unknown[]) => ({ id: wish.person, handedOver: matters.length }),
    };
    const { outcome, ended } = await this.accounts.close(wish, request);
    this.ends.ended(ended);
    const done = accepted(outcome);
    return new Answer('repeated' in done ? done.repeated : (done.answer ?? '{}'));
  }
}

const CLASSES = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/];

/** At least 12 characters of three classes (domain G5). */
const isStrong = (password: string): boolean =>
  password.length >= 12 && CLASSES.filter((one) => one.test(password)).length >= 3;

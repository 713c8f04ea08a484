import { Injectable } from '@nestjs/common';
import { type ClockMoved } from '@duban/contracts/http/clock-move';
import { type Moment } from '@duban/domain/act/moment';
import { dayOf, daysBetween, type Instant, instantOf, millis } from '@duban/domain/time/day';
import { SystemLog } from '@duban/database/audit/system-log.store';
import { ClockStore } from '@duban/database/clock/clock.store';
import { Ledger } from '@duban/database/ledger/ledger';
import { OwedStore } from '@duban/database/matter/owed.store';
import { AfterCommit } from '../nudge/after-commit.ts';
import { invalid, ProblemError } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { type ClockMoveDto } from './clock-move.dto.ts';

/** Nudged at once; the sweep finds the others. */
const AT_ONCE = 200;
const DAY = 86_400_000;

/** What moving the clock touches. */
@Injectable()
export class ClockStores {
  constructor(
    readonly clock: ClockStore,
    readonly owed: OwedStore,
    readonly log: SystemLog,
  ) {}
}

/** Sets the office's clock forward, as tests and the demo do, and wakes the matters whose moment has passed. */
@Injectable()
export class MoveClock {
  constructor(
    private readonly ledger: Ledger,
    private readonly stores: ClockStores,
    private readonly after: AfterCommit,
  ) {}

  async handle(asker: Asker, move: ClockMoveDto): Promise<ClockMoved> {
    const at = await this.ledger.moment();
    const to = targetOf(move, at);
    const { clock } = this.stores;
    if (!(await clock.forward(to))) throw new ProblemError(409, 'clock.only-forward', { facts: { now: at.now, to } });
    await this.record(asker, at.now, to);
    const woken = (await this.stores.owed.since(0, 0, AT_ONCE)).slice(0, AT_ONCE);
    const nudged = woken.filter(({ id, kind }) => this.after.nudge(id, kind)).length;
    const [{ now }, overdue, due] = await Promise.all([clock.read(), clock.becameOverdue(at.now, to), clock.due()]);
    const workingDays = at.calendar.workingDaysBetween(dayOf(at.now), dayOf(to));
    return { now, moved: { from: at.now, to, workingDays, overdue, due, nudged } };
  }

  private record({ actor, ip }: Asker, from: Instant, to: Instant): Promise<void> {
    const { id, name, unit } = actor;
    return this.stores.log.append({
      actor: { id, name, unit },
      act: 'move-clock',
      object: null,
      body: { from, to },
      ip,
      result: 'done',
    });
  }
}

/** @throws a 400 unless exactly one of both is given. */
export function targetOf(
  { to, workingDays }: ClockMoveDto,
  { now, calendar }: Pick<Moment, 'now' | 'calendar'>,
): Instant {
  if ((to === undefined) === (workingDays === undefined)) {
    throw invalid(['to', 'workingDays'].map((field) => ({ field, problem: 'give either to or workingDays' })));
  }
  if (to !== undefined) return to;
  const today = dayOf(now);
  return instantOf(millis(now) + daysBetween(today, calendar.addWorkingDays(today, workingDays ?? 0)) * DAY);
}

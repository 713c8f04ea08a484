import { DISTRICT_GOVERNMENT, SUPERVISION_OFFICE } from '../unit/offices.ts';
import { type Change, type Notice } from './change.ts';
import { type KindRules } from './kind-rules.ts';
import { type Moment } from './moment.ts';
import { isOpen, type Desk } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { millis, type Instant } from '../time/day.ts';
import { timedRungs, type TimedRung } from '../ladder/ladder.ts';
import { type Addressee, type Rung } from '../ladder/rung.ts';
import { THE_CLOCK } from '../unit/actor.ts';

const UNIT_OF: Partial<Record<Addressee, string>> = {
  office: SUPERVISION_OFFICE,
  'office-head': SUPERVISION_OFFICE,
  leader: DISTRICT_GOVERNMENT,
};

/** 逐级升级: every rung that has passed is recorded with its own moment; only the highest of a desk tells people. */
export function climb(kind: Pick<KindRules, 'byClock'>, matter: Matter, at: Moment): Change[] {
  return matter.desks
    .filter((desk) => isOpen(desk) && isPast(desk.rungAt, at))
    .flatMap((desk) => {
      const passed = passedRungs(desk, at);
      const highest = passed.at(-1);
      // A release took the rung out of the ladder: the desk waits for the next one.
      if (!highest) return [{ type: 'rearmed', desk: desk.no } satisfies Change];
      return [
        ...passed.map((one) => climbed(desk, one)),
        ...lapsed(kind, matter, desk, passed),
        ...tellings(desk, highest.rung),
      ];
    });
}

const isPast = (moment: Instant | null, at: Moment): boolean => moment !== null && millis(moment) <= millis(at.now);

const passedRungs = (desk: Desk, at: Moment): TimedRung[] =>
  timedRungs(desk, at.calendar).filter(
    ({ moment }) => millis(moment) >= millis(desk.rungAt ?? at.now) && isPast(moment, at),
  );

const climbed = (desk: Desk, { rung, moment }: TimedRung): Change => ({
  type: 'climbed',
  desk: desk.no,
  rung: rung.name,
  moment,
  ...(rung.card ? { card: rung.card } : {}),
  ...(rung.letter ? { letter: rung.letter } : {}),
});

/** A rung may itself be an act, by the clock. */
const lapsed = (
  { byClock = {} }: Pick<KindRules, 'byClock'>,
  matter: Matter,
  desk: Desk,
  passed: readonly TimedRung[],
): Change[] =>
  passed.flatMap(({ rung: { verdict } }): Change[] =>
    verdict === undefined
      ? []
      : [
          { type: 'decided', desk: desk.no, verdict, by: CLOCK, words: null, facts: null },
          ...(byClock[`${desk.step}/${verdict}`]?.(desk, matter) ?? []),
        ],
  );

const CLOCK = { id: THE_CLOCK.id, name: THE_CLOCK.name, unit: null };

function tellings(desk: Desk, rung: Rung): Change[] {
  const about = `rung:${desk.no}:${rung.name}:${desk.dueVersion}`;
  const code = rung.verdict !== undefined ? 'desk.lapsed' : rung.overdue ? 'desk.overdue' : 'desk.reminder';
  return rung.to.map((to): Change => {
    const notice: Notice = { code, unit: UNIT_OF[to] ?? desk.party, to, desk: desk.no, about };
    return { type: 'notice', notice };
  });
}

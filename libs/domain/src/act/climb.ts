import { type Change, type Notice } from './change.ts';
import { type Moment } from './moment.ts';
import { isOpen, type Desk } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { millis, type Instant } from '../time/day.ts';
import { LADDERS, nextRung } from '../ladder/ladder.ts';
import { type Addressee, type Rung } from '../ladder/rung.ts';

interface Passed {
  rung: Rung;
  moment: Instant;
}

const UNIT_OF: Partial<Record<Addressee, string>> = {
  office: 'GOV_OFFICE_SUP',
  'office-head': 'GOV_OFFICE_SUP',
  leader: 'DISTRICT_GOV',
};

/** 逐级升级: every rung that has passed is recorded with its own moment; only the highest of a desk tells people. */
export function climb(matter: Matter, at: Moment): Change[] {
  return matter.desks.filter(isOpen).flatMap((desk) => {
    const passed = passedRungs(desk, at);
    const highest = passed.at(-1);
    if (!highest) return [];
    return [...passed.map((one) => climbed(desk, one)), ...tellings(desk, highest.rung)];
  });
}

function passedRungs(desk: Desk, at: Moment): Passed[] {
  const passed: Passed[] = [];
  let [index, moment] = [desk.rung, desk.rungAt];
  while (moment !== null && millis(moment) <= millis(at.now)) {
    const rung = LADDERS[desk.ladder][index];
    if (rung) passed.push({ rung, moment });
    [index, moment] = nextRung(desk, index + 1, moment, at.calendar);
  }
  return passed;
}

const climbed = (desk: Desk, { rung, moment }: Passed): Change => ({
  type: 'climbed',
  desk: desk.no,
  rung: rung.name,
  moment,
  ...(rung.card ? { card: rung.card } : {}),
  ...(rung.letter ? { letter: rung.letter } : {}),
});

function tellings(desk: Desk, rung: Rung): Change[] {
  const about = `rung:${desk.no}:${rung.name}:${desk.dueVersion}`;
  const code = rung.overdue ? 'desk.overdue' : 'desk.reminder';
  return rung.to.map((to): Change => {
    const notice: Notice = { code, unit: UNIT_OF[to] ?? desk.party, to, desk: desk.no, about };
    return { type: 'notice', notice };
  });
}

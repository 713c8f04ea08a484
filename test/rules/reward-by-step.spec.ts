import { join } from 'node:path';
import { type Act } from '@duban/domain/act/act';
import { deskId, type Desk } from '@duban/domain/desk/desk';
import { REWARD_DESK_ACTS, REWARD_MATTER_ACTS } from '@duban/domain/reward/acts';
import { REWARD_STEPS, type RewardStep } from '@duban/domain/reward/steps';
import { type Actor } from '@duban/domain/unit/actor';
import { at, type ActTable, eachCellIsAsKept, type Situation, strangersPast } from './act-table.sample.ts';
import { LEADER, OFFICE, person } from './record.sample.ts';
import { application, decide, FIRM, FORM, holder, objected, reach, upTo } from './reward-way.sample.ts';
import { REWARD_BY_STEP } from './reward-by-step.table.ts';

const STEPS = Object.keys(REWARD_STEPS) as RewardStep[];
const VERDICTS = [...new Set(Object.values(REWARD_STEPS).flatMap((rule) => [...rule.verdicts]))];
const ACTS = [...VERDICTS, ...Object.keys(REWARD_DESK_ACTS), ...Object.keys(REWARD_MATTER_ACTS)];
/** Verdicts that only the clock gives. */
const CLOCKS = ['lapse', 'end'];

const SPECIAL: Record<string, () => Situation> = {
  'asked to supplement before': () => {
    const record = reach('supplement');
    decide(record, 'supplement', 'supplement');
    return at(record, 'accept-review');
  },
  'objection while it is published': () => at(objected(), 'publicity'),
  'the supplement lapsed': () => {
    const record = reach('supplement');
    record.passDays(30);
    return at(record, 'supplement');
  },
  'a year has passed': () => {
    const record = upTo('watch-first-year');
    record.passDays(366);
    return at(record, 'watch-first-year');
  },
  'card proposed': () => {
    const record = upTo('first-review');
    record.passDays(60);
    return at(record, 'first-review');
  },
  'not accepted': () => {
    const record = application();
    decide(record, 'accept-review', 'not-accept');
    return at(record, 'accept-review');
  },
  withdrawn: () => {
    const record = upTo('first-review');
    record.act(person(FIRM, 'enterprise-agent'), { type: 'withdraw-application', words: 'no longer' });
    return at(record, 'first-review');
  },
  fulfilled: () => at(upTo('end'), 'watch-second-year'),
};

const SITUATIONS: Record<string, () => Situation> = {
  ...Object.fromEntries(STEPS.map((step) => [`at ${step}`, () => at(reach(step), step)])),
  ...SPECIAL,
};

function rightful(type: string, desk: Desk): Actor {
  if (type === 'withdraw-application') return person(FIRM, 'enterprise-agent');
  if (type === 'share-budget') return person('FINANCE', 'finance-officer');
  if (type === 'object' || type === 'comment') return person('COMMERCE');
  if (REWARD_DESK_ACTS[type]?.who === 'supervision-office') return OFFICE;
  return holder(desk);
}

function filled(type: string, { record, desk }: Situation): Act {
  const form: Act = { ...FORM, type, budget: 5000 };
  if (['issue', 'recover'].includes(type)) form.fen = 4_000_000;
  if (type === 'hand-to') form.assignee = { id: 'x', name: 'x', unit: desk.party, role: desk.seat };
  if (type === 'confirm-measure' || type === 'waive-measure') form.to = 'yellow';
  if (!(type in REWARD_MATTER_ACTS)) form.desk = deskId(record.matter.id, desk.no);
  return form;
}

const TABLE: ActTable = { situations: SITUATIONS, acts: ACTS, rightful, filled };
const FILE = join(__dirname, 'reward-by-step.table.ts');
const HEAD = `/**
 * What each act on a reward application comes to in each situation, done by whose it is and with its form filled in: outcome
 * → acts. Written by reward-by-step.spec.ts with DUBAN_WRITE_TABLE=1; every change of it is read before it is kept.
 */
export const REWARD_BY_STEP: Record<string, Record<string, string[]>> = `;

describe('every act on an application in every step', () => {
  eachCellIsAsKept(TABLE, { file: FILE, head: HEAD, outcomes: REWARD_BY_STEP, clocks: CLOCKS });

  it('is nobody’s whose it is not: strangers get past «not yours» with nothing but what goes by their role', () => {
    const byRole = (type: string, role: string, right: Actor) =>
      type === 'comment' ||
      type === 'share-budget' ||
      ([OFFICE.role, LEADER.role].includes(role as never) && role === right.role && !VERDICTS.includes(type));
    expect(strangersPast(TABLE, byRole)).toEqual([]);
  });
});

import { join } from 'node:path';
import { type Act } from '@duban/domain/act/act';
import { COMPLAINT_DESK_ACTS, COMPLAINT_MATTER_ACTS } from '@duban/domain/complaint/acts';
import { COMPLAINT_STEPS, type ComplaintStep } from '@duban/domain/complaint/steps';
import { deskId, type Desk } from '@duban/domain/desk/desk';
import { type Actor } from '@duban/domain/unit/actor';
import { at, type ActTable, eachCellIsAsKept, type Situation, strangersPast } from './act-table.sample.ts';
import { COMPLAINT_BY_STEP } from './complaint-by-step.table.ts';
import { CENTER, COMPLAINANT, decide, done, form, reach, refusedOne, settled, upTo } from './complaint-way.sample.ts';
import { OFFICE, person, type SampleRecord } from './record.sample.ts';

const STEPS = Object.keys(COMPLAINT_STEPS) as ComplaintStep[];
const VERDICTS = [...new Set(Object.values(COMPLAINT_STEPS).flatMap((rule) => [...rule.verdicts]))];
const ACTS = [...VERDICTS, ...Object.keys(COMPLAINT_DESK_ACTS), ...Object.keys(COMPLAINT_MATTER_ACTS)];
/** Verdicts that only the clock gives. */
const CLOCKS = ['lapse'];

function supplemented(): SampleRecord {
  return decide(reach('supplement'), 'supplement', 'supplement');
}

const SPECIAL: Record<string, () => Situation> = {
  'asked to supplement before': () => at(supplemented(), 'decide-acceptance'),
  'the supplement lapsed': () => {
    const record = reach('supplement');
    record.passDays(40);
    return at(record, 'decide-acceptance');
  },
  'the limit of handling is over': () => {
    const record = reach('extension');
    record.passDays(100);
    return at(record, 'extension');
  },
  'overdue at the unit complained of': () => {
    const record = reach('reply');
    record.passDays(30);
    return at(record, 'reply');
  },
  'a duty is overdue': () => {
    const record = settled();
    record.passDays(30);
    return at(record, 'perform');
  },
  'absent for 30 days': () => {
    const record = reach('silence');
    record.passDays(40);
    return at(record, 'propose-end');
  },
  'returned by the leader': () => at(decide(upTo('termination-approval'), 'termination-approval', 'return'), 'handle'),
  'released to the unit complained of': () => at(done(upTo('handle'), 'release'), 'handle'),
  'linked with a task': () => at(done(upTo('handle'), 'link-task'), 'handle'),
  refused: () => at(refusedOne(), 'decide-acceptance'),
  terminated: () => at(upTo('end'), 'rating'),
  'appeal upheld': () => at(decide(reach('appeal-outcome'), 'appeal-outcome', 'upheld'), 'appeal-outcome'),
  'handled again': () => at(decide(reach('appeal-outcome'), 'appeal-outcome', 'reopened'), 'handle'),
};

const SITUATIONS: Record<string, () => Situation> = {
  ...Object.fromEntries(STEPS.map((step) => [`at ${step}`, () => at(reach(step), step)])),
  ...SPECIAL,
};

function rightful(type: string, desk: Desk): Actor {
  if (type in COMPLAINT_MATTER_ACTS) return CENTER;
  const who = COMPLAINT_DESK_ACTS[type]?.who;
  if (who === 'complaint-officer') return CENTER;
  return who === 'supervision-office' ? OFFICE : person(desk.party, desk.seat);
}

function filled(type: string, { record, desk }: Situation): Act {
  const act: Act = { ...form(type, record), type };
  if (type === 'hand-to') act.assignee = { id: 'x', name: 'x', unit: desk.party, role: desk.seat };
  if (type === 'enter') act.to = desk.step === 'rating' ? 'rate' : 'supplement';
  if (!(type in COMPLAINT_MATTER_ACTS)) act.desk = deskId(record.matter.id, desk.no);
  return act;
}

const TABLE: ActTable = { situations: SITUATIONS, acts: ACTS, rightful, filled };
const FILE = join(__dirname, 'complaint-by-step.table.ts');
const HEAD = `/**
 * What each act on a complaint comes to in each situation, done by whose it is and with its form filled in: outcome → acts.
 * Written by complaint-by-step.spec.ts with DUBAN_WRITE_TABLE=1; every change of it is read before it is kept.
 */
export const COMPLAINT_BY_STEP: Record<string, Record<string, string[]>> = `;

describe('every act on a complaint in every step', () => {
  eachCellIsAsKept(TABLE, { file: FILE, head: HEAD, outcomes: COMPLAINT_BY_STEP, clocks: CLOCKS });

  it('is nobody’s whose it is not: strangers get past «not yours» with nothing but the office’s word on cards', () => {
    const isOffices = (type: string, role: string) =>
      type.endsWith('-measure') && role === OFFICE.role && type !== 'report-measure';
    expect(strangersPast(TABLE, isOffices)).toEqual([]);
  });

  it('offers the complainant its own acts only', () => {
    const record = upTo('handle');
    const mine = Object.keys(COMPLAINT_MATTER_ACTS).filter((type) => {
      const no = record.fork().act(COMPLAINANT, { ...form(type, record), type });
      return no?.code !== 'act.not-yours';
    });
    expect(mine).toEqual(['heard', 'withdraw-complaint', 'appeal']);
  });
});

import { join } from 'node:path';
import { type Act } from '@duban/domain/act/act';
import { deskId, type Desk } from '@duban/domain/desk/desk';
import { KEY_TASK_DESK_ACTS, KEY_TASK_MATTER_ACTS } from '@duban/domain/key-task/acts';
import { KEY_TASK_STEPS, type KeyTaskStep } from '@duban/domain/key-task/steps';
import { type Actor } from '@duban/domain/unit/actor';
import { ACT_BY_STEP } from './act-by-step.table.ts';
import { at, type ActTable, eachCellIsAsKept, type Situation, strangersPast } from './act-table.sample.ts';
import { LEADER, OFFICE, person, SampleRecord } from './record.sample.ts';
import { after, pieces, reach, terminated, unregistered, upTo } from './way.sample.ts';

const STEPS = Object.keys(KEY_TASK_STEPS) as KeyTaskStep[];
const VERDICTS = [...new Set(Object.values(KEY_TASK_STEPS).flatMap((rule) => [...rule.verdicts]))];
const ACTS = [...VERDICTS, ...Object.keys(KEY_TASK_DESK_ACTS), ...Object.keys(KEY_TASK_MATTER_ACTS)];

function decidedAt(step: KeyTaskStep): Situation {
  const { record, desk } = after(step, KEY_TASK_STEPS[step].verdicts);
  const found = record.matter.desks.find((one) => deskId(record.matter.id, one.no) === desk);
  if (!found) throw new Error(`no desk ${desk}`);
  return { record, desk: found };
}

function suspended(): SampleRecord {
  const record = upTo('deliver');
  record.act(OFFICE, { type: 'suspend', ground: 'force-majeure', words: 'flood' });
  return record;
}

function crowded(): SampleRecord {
  const record = upTo('deliver');
  record.decide('deliver', 'request-extension', { party: 'ONE', day: '2023-07-10', words: 'more time' });
  record.act(OFFICE, { type: 'conclude', units: ['TWO'], words: 'slow' });
  record.act(LEADER, { type: 'instruct', words: 'hurry' });
  record.act(OFFICE, { type: 'terminate', words: 'moot' });
  return record;
}

function overdueCard(): SampleRecord {
  const record = upTo('deliver');
  record.passDays(165);
  return record;
}

const SPECIAL: Record<string, () => Situation> = {
  suspended: () => at(suspended(), 'deliver'),
  'many desks open': () => at(crowded(), 'deliver'),
  'card proposed': () => at(overdueCard(), 'deliver'),
  'silent countersigner': () => {
    const record = upTo('countersign');
    record.passDays(12);
    return at(record, 'countersign');
  },
  'without an end': () => {
    const record = new SampleRecord({ due: null });
    record.all('register', 'approve');
    record.all('sign', 'accept');
    record.all('break-down', 'submit', { pieces: pieces('2023-06-30') });
    return at(record, 'deliver');
  },
  'closed as done': () => at(upTo('end'), 'review-leader'),
  'closed unregistered': () => at(unregistered(), 'register'),
  terminated: () => at(terminated(), 'deliver'),
};

const SITUATIONS: Record<string, () => Situation> = {
  ...Object.fromEntries(STEPS.map((step) => [`at ${step}`, () => at(reach(step), step)])),
  ...Object.fromEntries(STEPS.map((step) => [`after ${step}`, () => decidedAt(step)])),
  ...SPECIAL,
};

/** Whose the act is, at that desk. */
function rightful(type: string, desk: Desk): Actor {
  const who = KEY_TASK_MATTER_ACTS[type]?.who ?? KEY_TASK_DESK_ACTS[type]?.who;
  if (who === 'supervision-office') return OFFICE;
  if (who === 'leader-in-charge') return LEADER;
  if (who === 'lead-leader') return person('LEAD', 'unit-leader');
  return type === 'request-extension' ? person(desk.party) : person(desk.party, desk.seat);
}

/** A form with everything filled in as it should be, so that only the situation can be the reason of a «no». */
function filled(type: string, { record, desk }: Situation): Act {
  const { supports, id } = record.matter;
  const unit = type === 'remove-supporter' ? 'ONE' : 'SPARE';
  const form: Act = { type, words: 'why', progress: 60, unit, day: '2024-03-01', ground: 'force-majeure' };
  form.units = type === 'assign' || type === 'transfer-lead' ? ['LEAD'] : type === 'copy' ? ['OTHER'] : ['ONE'];
  form.pieces = pieces('2023-06-30', supports);
  if (type === 'follow-up') form.to = 'holds';
  if (type === 'meet') form.meeting = '00000000-0000-4000-8000-0000000000aa';
  if (type === 'hand-to') form.assignee = { id: 'x', name: 'x', unit: desk.party, role: desk.seat };
  if (type === 'add-supporter' || (desk.step === 'deliver' && type === 'request-extension')) form.day = '2023-07-05';
  if (!(type in KEY_TASK_MATTER_ACTS) || type === 'request-extension') form.desk = deskId(id, desk.no);
  return form;
}

const TABLE: ActTable = { situations: SITUATIONS, acts: ACTS, rightful, filled };

const FILE = join(__dirname, 'act-by-step.table.ts');
const HEAD = `/**
 * What each act comes to in each situation, done by whose it is and with its form filled in: outcome → acts. Written by
 * act-by-step.spec.ts with DUBAN_WRITE_TABLE=1; every change of it is read before it is kept.
 */
export const ACT_BY_STEP: Record<string, Record<string, string[]>> = `;

describe('every act in every step', () => {
  eachCellIsAsKept(TABLE, { file: FILE, head: HEAD, outcomes: ACT_BY_STEP, clocks: [] });

  it('is nobody’s whose it is not: of all roles in all units only those of the table get past «not yours»', () => {
    // The offices' acts go by the role alone; staff may comment on and copy what they are shown.
    const byRole = (type: string, role: string, right: Actor) =>
      ['comment', 'copy'].includes(type) || (role === right.role && (!isPartys(type) || right.unit === 'OTHER'));
    expect(strangersPast(TABLE, byRole)).toEqual([]);
  });
});

/** Acts that belong to the desk's own unit. */
const isPartys = (type: string): boolean =>
  VERDICTS.includes(type) || ['holder', 'party', 'lead-leader'].includes(String(KEY_TASK_DESK_ACTS[type]?.who));

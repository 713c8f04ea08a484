import fc from 'fast-check';
import { judge } from '@duban/domain/act/judge';
import { allowedActs } from '@duban/domain/act/allowed-acts';
import { maySee } from '@duban/domain/act/may-see';
import { COMPLAINT_DESK_ACTS, COMPLAINT_MATTER_ACTS } from '@duban/domain/complaint/acts';
import { accusedWith } from '@duban/domain/complaint/handler-of';
import { maySeeComplaint, releasedDesks } from '@duban/domain/complaint/may-see-complaint';
import { COMPLAINT_STEPS } from '@duban/domain/complaint/steps';
import { deskId } from '@duban/domain/desk/desk';
import { ROLES, type Absent, type Actor } from '@duban/domain/unit/actor';
import { complaintMove, COMPLAINEES, playMove } from './complaint-play.sample.ts';
import { CENTER, complaint, decide, done, form, reach, settled, upTo } from './complaint-way.sample.ts';
import { LEADER, OFFICE, person, type SampleRecord } from './record.sample.ts';

const UNITS = [...COMPLAINEES, 'TWO', 'CUSTOMS'];
const ACTS = [
  ...Object.values(COMPLAINT_STEPS).flatMap(({ verdicts }) => [...verdicts]),
  ...Object.keys(COMPLAINT_DESK_ACTS),
  ...Object.keys(COMPLAINT_MATTER_ACTS),
];

const hat = { unit: fc.constantFrom(...UNITS), role: fc.constantFrom(...ROLES) };
const absent: fc.Arbitrary<Absent> = fc.record({
  ...hat,
  id: fc.constant('absent'),
  name: fc.constant('absent'),
  rank: fc.constant(null),
  kinds: fc.constantFrom(null, ['reward'], ['complaint']),
});
const actors: fc.Arbitrary<Actor> = fc.record({
  ...hat,
  id: fc.constant('z'),
  name: fc.constant('z'),
  rank: fc.constant(null),
  standsFor: fc.array(absent, { maxLength: 2 }),
});

/** Everything that a person gets past «no» with. */
const allowed = (record: SampleRecord, by: Actor): string[] =>
  record.matter.desks.flatMap((desk) =>
    ACTS.flatMap((type) => {
      const act = { ...form(type, record), type, to: 'supplement', desk: deskId(record.matter.id, desk.no) };
      const judged = judge(record.rules, { matter: record.matter, act, by, at: record.at() });
      return 'changes' in judged ? [`${desk.step} ${desk.party} ${type}`] : [];
    }),
  );

it('nobody of the unit complained of, in any hat, sees the whole or does anything but answer at its own desks', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...COMPLAINEES),
      fc.array(complaintMove, { minLength: 1, maxLength: 25 }),
      fc.array(actors, { minLength: 3, maxLength: 3 }),
      (complainee, moves, people) => {
        const record = complaint({ complainee });
        for (const move of moves) playMove(record, move);
        const accused = accusedWith(complainee);
        const isAccused = ({ unit, standsFor = [] }: Actor) =>
          [unit, ...standsFor.map((one) => one.unit)].some((code) => accused.includes(code ?? ''));
        for (const by of people.filter(isAccused)) {
          if (maySeeComplaint(by, record.matter) === 'whole' || maySee(by, record.matter))
            throw new Error('sees the whole');
          const beyond = releasedDesks(by, record.matter).filter(({ step }) => step !== 'reply' && step !== 'perform');
          if (beyond.length > 0) throw new Error(`reads ${beyond.map(({ step }) => step).join(' ')}`);
          const own = /^(reply \S+ reply|perform \S+ (performed|broken))$/;
          const did = allowed(record, by).filter((one) => !own.test(one));
          if (did.length > 0) throw new Error(`${by.unit} ${by.role}: ${did.join(', ')}`);
        }
      },
    ),
    { numRuns: 250, seed: 20230204 },
  );
}, 120_000);

describe('who sees what of a complaint', () => {
  const sight = (record: SampleRecord, by: Actor) => maySeeComplaint(by, record.matter);

  it('the handler’s officers and leaders and the leader in charge the whole, others nothing', () => {
    const record = upTo('handle');
    expect([CENTER, person('COMPLAINT_CENTER', 'unit-leader'), LEADER].map((by) => sight(record, by))).toEqual([
      'whole',
      'whole',
      'whole',
    ]);
    const others = [
      OFFICE,
      person('COMPLAINT_CENTER'),
      person('COMMERCE', 'unit-leader'),
      person('MKT_REG'),
      person('ONE'),
      person('COMPLAINT_CENTER', 'system-admin'),
      person('COMPLAINT_CENTER', 'audit-admin'),
      person('COMPLAINANT', 'enterprise-agent'),
    ];
    expect(others.map((by) => sight(record, by))).toEqual(others.map(() => 'nothing'));
  });

  it('the unit complained of its reply desk, not before it was released; what is released is not yet asked', () => {
    const record = upTo('handle');
    const [officer, leader] = [person('MKT_REG'), person('MKT_REG', 'unit-leader')];
    done(record, 'release');
    expect(sight(record, officer)).toBe('nothing');
    done(record, 'ask-reply');
    expect([officer, leader, person('MKT_REG', 'finance-officer')].map((by) => sight(record, by))).toEqual([
      'released',
      'released',
      'nothing',
    ]);
    expect(releasedDesks(leader, record.matter).map(({ step }) => step)).toEqual(['reply']);
  });

  it('a consulted unit its own desk, a unit of a settlement its duty', () => {
    const record = reach('consult');
    expect([person('ONE'), person('TWO')].map((by) => sight(record, by))).toEqual(['released', 'nothing']);
    expect(sight(settled(), person('MKT_REG'))).toBe('released');
  });

  it('the supervision office only what was escalated to it, or where it handles', () => {
    const record = reach('reply');
    expect(sight(record, OFFICE)).toBe('nothing');
    record.passDays(30);
    expect(sight(record, OFFICE)).toBe('released');
    expect(sight(reach('retaliation-review'), OFFICE)).toBe('released');
    const own = complaint({ complainee: 'COMMERCE' });
    expect(own.desk('decide-acceptance').party).toBe('GOV_OFFICE_SUP');
    expect([CENTER, person('COMMERCE', 'unit-leader')].map((by) => sight(own, by))).toEqual(['nothing', 'nothing']);
    expect(sight(own, person('GOV_OFFICE_SUP', 'complaint-officer'))).toBe('whole');
  });

  it('a leader of the government that is complained of nothing, and no rung tells him', () => {
    const record = complaint({ complainee: 'DISTRICT_GOV' });
    expect([sight(record, LEADER), record.desk('decide-acceptance').ladder]).toEqual(['nothing', 'complaint-quiet']);
    const office = done(upTo('handle', complaint({ complainee: 'GOV_OFFICE_SUP' })), 'consult');
    expect(office.desk('consult').ladder).toBe('complaint');
  });

  it('a deputy of the handler sees the whole, unless he belongs to the unit complained of', () => {
    const record = upTo('handle');
    const absentOfficer = { ...CENTER, role: 'complaint-officer' as const, kinds: null };
    const deputy = { ...person('COMPLAINT_CENTER'), standsFor: [absentOfficer] };
    expect(sight(record, deputy)).toBe('whole');
    expect(sight(record, { ...deputy, unit: 'MKT_REG' })).toBe('nothing');
    expect(sight(record, { ...deputy, standsFor: [{ ...absentOfficer, kinds: ['reward'] }] })).toBe('nothing');
  });
});

it('a page offers the unit complained of its answer and nothing else', () => {
  const record = reach('reply');
  const offered = allowedActs(record.rules, record.matter, person('MKT_REG'), record.at());
  expect(offered.map(({ type }) => type)).toEqual(['reply']);
  expect(decide(record, 'reply', 'reply').open('reply')).toEqual([]);
});

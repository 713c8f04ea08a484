import { type Act } from '@duban/domain/act/act';
import { deskId, type Desk } from '@duban/domain/desk/desk';
import { type Application, written } from '@duban/domain/reward/application';
import { FDI_AWARD } from '@duban/domain/reward/policies/fdi-award.policy';
import { type RewardStep } from '@duban/domain/reward/steps';
import { type Actor } from '@duban/domain/unit/actor';
import { rewardStory } from '@duban/workflows/reward.story';
import { person, SampleRecord } from './record.sample.ts';

export const FIRM = 'FIRM';

const APPLICATION: Application = {
  enterprise: { code: FIRM, name: 'a firm' },
  programme: '00000000-0000-4000-8000-000000000003',
  policy: 'fdi-award',
  policyVersion: 1,
  parameters: FDI_AWARD.parameters,
  direction: 'fdi',
  year: 2023,
  project: { id: 'P1', name: 'a project' },
  claim: {
    policy: 'fdi-award',
    year: 2023,
    applicant: { foreignInvested: true, inDistrict: true },
    project: { id: 'P1', kind: 'new', industry: 'C2710' },
    receipts: [{ on: '2023-01-20', usd: '2500000.00' }],
  },
  quotedFen: 5_000_000,
  materials: [{ slot: 'form', file: '00000000-0000-4000-8000-000000000004', sharedFrom: null }],
  commitment: { by: 'head', at: '2023-02-01T09:00:00+08:00' },
  expert: false,
  publicityDays: 5,
};

/** An application that has just been submitted. */
export const application = (more: Partial<Application> = {}): SampleRecord =>
  new SampleRecord(
    {
      kind: 'reward',
      no: 'JL2023-0001-9',
      leads: ['COMMERCE'],
      supports: [],
      due: null,
      facts: written({ ...APPLICATION, ...more }),
    },
    rewardStory,
    '2023-02-01T09:00:00+08:00',
    'accept-review',
  );

/** Each step has a person of its own, as four eyes ask for. */
export const holder = ({ party, seat, step }: Desk): Actor => {
  const one = person(party, seat);
  return { ...one, id: `${one.id}.${step}` };
};

/** What each verdict's form holds. */
export const FORM: Omit<Act, 'type'> = {
  words: 'so it is',
  items: [{ slot: 'verification', what: 'page 3' }],
  materials: [{ slot: 'verification', file: '00000000-0000-4000-8000-000000000005', sharedFrom: null }],
  number: 'No. 12',
  experts: [{ name: 'an expert', organisation: 'an institute', declared: true }],
  objector: 'somebody',
  ground: 'city-award',
};

const AMOUNTS = ['issue', 'recover'];

/** Every open desk of a step decides. */
export function decide(record: SampleRecord, step: string, type: string, more: Partial<Act> = {}): void {
  const desks = record.open(step);
  if (desks.length === 0) throw new Error(`no open desk of ${step}`);
  for (const desk of desks) {
    const amount = AMOUNTS.includes(type) ? { fen: 4_000_000 } : {};
    const act = { ...FORM, ...amount, type, desk: deskId(record.matter.id, desk.no), ...more };
    const no = record.act(holder(desk), act);
    if (no) throw new Error(`${step} ${type} refused: ${no.code} ${JSON.stringify(no.facts)}`);
  }
}

const A_YEAR = 366;

const WAY: [RewardStep, (record: SampleRecord) => void][] = [
  ['accept-review', (record) => decide(record, 'accept-review', 'accept')],
  ['first-review', (record) => decide(record, 'first-review', 'pass')],
  ['joint-review', (record) => decide(record, 'joint-review', 'agree')],
  ['publicity', (record) => record.passDays(12)],
  ['government-approval', (record) => decide(record, 'government-approval', 'approve')],
  ['disburse', (record) => decide(record, 'disburse', 'order')],
  ['pay-check', (record) => decide(record, 'pay-check', 'confirm')],
  ['treasury', (record) => decide(record, 'treasury', 'paid')],
  ['watch-first-year', (record) => (record.passDays(A_YEAR), decide(record, 'watch-first-year', 'clear'))],
  ['watch-second-year', (record) => (record.passDays(A_YEAR), decide(record, 'watch-second-year', 'clear'))],
];

/** An application on its way, with a step of the main line before its parties; `end`: to its end. */
export function upTo(step: RewardStep | 'end', record = application()): SampleRecord {
  for (const [name, go] of WAY) {
    if (name === step) return record;
    go(record);
  }
  return record;
}

const then = (step: RewardStep, verdict: string, more: Partial<Act> = {}, record = upTo(step)): SampleRecord => {
  decide(record, step, verdict, more);
  return record;
};

const breached = (): SampleRecord => then('watch-first-year', 'breach');

/** How the desk of a step off the main line comes to be. */
const SIDES: Partial<Record<RewardStep, () => SampleRecord>> = {
  supplement: () => then('accept-review', 'ask-supplement'),
  'duplicate-check': () => then('accept-review', 'accept', { duplicates: ['JL2023-0002-8'] }),
  'second-review': () => then('first-review', 'pass', { fen: 4_000_000 }),
  'reject-proposed': () => then('first-review', 'propose-reject'),
  'reject-decision': () => then('reject-proposed', 'state', {}, then('first-review', 'propose-reject')),
  'expert-review': () => then('joint-review', 'agree', {}, upTo('joint-review', application({ expert: true }))),
  'verify-payment': () => then('treasury', 'unknown'),
  'clawback-notice': breached,
  hearing: () => then('clawback-notice', 'issue', {}, breached()),
  'clawback-decision': () => then('hearing', 'state', {}, SIDES.hearing?.()),
  recovery: () => then('clawback-decision', 'recover', {}, SIDES['clawback-decision']?.()),
  'objection-check': () => objected(),
};

/** An objection while the publicity runs. */
export function objected(record = upTo('publicity')): SampleRecord {
  const no = record.act(person('COMMERCE'), { type: 'object', ...FORM });
  if (no) throw new Error(`object: ${no.code}`);
  return record;
}

/** An application with an open desk of any step. */
export const reach = (step: RewardStep): SampleRecord => SIDES[step]?.() ?? upTo(step);

import fc from 'fast-check';
import { type Act } from '@duban/domain/act/act';
import { KEY_TASK_DESK_ACTS, KEY_TASK_MATTER_ACTS, KEY_TASK_VERDICTS } from '@duban/domain/key-task/acts';
import { deskId, type Desk } from '@duban/domain/desk/desk';
import { type Actor } from '@duban/domain/unit/actor';
import { LEADER, OFFICE, person, type SampleRecord } from './record.sample.ts';

const TYPES = [
  ...Object.keys(KEY_TASK_VERDICTS).map((name) => name.replace(/^.*\//, '')),
  ...Object.keys(KEY_TASK_DESK_ACTS),
  ...Object.keys(KEY_TASK_MATTER_ACTS),
];

/** A move of somebody: mostly what the desk allows, sometimes anything at all. */
export const move = fc.record({
  desk: fc.nat(30),
  verdict: fc.nat(4),
  wild: fc.option(fc.constantFrom(...TYPES), { freq: 3, nil: undefined }),
  to: fc.constantFrom('deliver', 'answer', 'break-down', 'sign', 'holds', 'relapsed', undefined),
  then: fc.constantFrom('straight-back' as const, 'level-by-level' as const),
  unit: fc.constantFrom('ONE', 'TWO', 'SPARE', 'OTHER'),
  day: fc.constantFrom('2023-03-01', '2023-07-10', '2024-02-01'),
  days: fc.constantFrom(0, 0, 0, 1, 3, 30),
});

export type Move = typeof move extends fc.Arbitrary<infer M> ? M : never;

/** Plays moves on a record; after each of them it must stand, and is looked at. */
export function play(
  record: SampleRecord,
  moves: readonly Move[],
  look: (record: SampleRecord) => void = () => undefined,
): void {
  for (const { desk: pick, verdict, wild, to, then, unit, day, days } of moves) {
    const open = record.open();
    const desk = (wild ? record.matter.desks : open)[
      pick % Math.max(1, wild ? record.matter.desks.length : open.length)
    ];
    const allowed = desk ? (ALLOWED[desk.step] ?? []) : [];
    const type = wild ?? allowed[verdict % Math.max(1, allowed.length)] ?? 'reopen';
    const by = actorOf(type, desk);
    const pieces = record.matter.supports.map((one) => ({ unit: one, deliverable: 'x', due: '2023-06-30' }));
    const act: Act = {
      type,
      words: 'why',
      ...(to === undefined ? {} : { to }),
      then,
      units: [unit],
      ground: 'force-majeure',
      progress: 50,
      unit,
      day,
      pieces,
      ...(desk ? { desk: deskId(record.matter.id, desk.no) } : {}),
    };
    const version = record.matter.version;
    const refusal = record.act(by, act);
    if (refusal && record.matter.version !== version) throw new Error(`${type} was refused and changed the record`);
    if (days > 0) record.passDays(days);
    stands(record);
    look(record);
  }
}

/** Who would do it: the desk's own party, or whose the act is by the table. */
function actorOf(type: string, desk: Desk | undefined): Actor {
  const who = KEY_TASK_MATTER_ACTS[type]?.who ?? KEY_TASK_DESK_ACTS[type]?.who;
  if (who === 'supervision-office') return OFFICE;
  if (who === 'leader-in-charge' || !desk) return LEADER;
  return who === 'lead-leader' ? person('LEAD', 'unit-leader') : person(desk.party, desk.seat);
}

const ALLOWED: Record<string, string[]> = {
  register: ['approve', 'approve', 'approve', 'reject'],
  sign: ['accept', 'accept', 'send-back'],
  redirect: ['reassign', 'insist'],
  'break-down': ['submit'],
  deliver: ['deliver', 'deliver', 'request-extension'],
  answer: ['submit', 'submit', 'return-to', 'request-extension'],
  countersign: ['agree', 'agree', 'disagree'],
  'review-unit': ['pass', 'pass', 'return'],
  'review-office': ['pass', 'pass', 'return'],
  'review-leader': ['pass', 'return'],
  extension: ['grant', 'refuse'],
  'task-extension': ['grant', 'refuse'],
  termination: ['refuse', 'refuse', 'approve'],
  handling: ['assign'],
  feedback: ['give'],
  presentation: ['noted', 'again'],
  conclusion: ['acknowledge', 'object'],
  objection: ['uphold', 'amend', 'revoke'],
  report: ['report', 'no-change'],
};

/** What holds after every move: an open desk or an end, one live desk for each step and party, climbing numbers only. */
function stands(record: SampleRecord): void {
  const { matter } = record;
  const open = record.open();
  const places = new Set(open.map((desk) => `${desk.step} ${desk.round} ${desk.party} ${desk.about}`));
  const wrong =
    (matter.closedAt === null) === (open.length === 0) ||
    places.size !== open.length ||
    open.some((desk) => desk.chapter !== matter.chapter || desk.round > matter.round) ||
    matter.desks.some((desk) => desk.verdict === 'send-back' && !isAnswered(record, desk));
  // Plain comparison: a matcher for each of some hundred thousand moves would be most of the run.
  if (wrong) throw new Error(`the record does not stand: ${JSON.stringify(matter)}`);
}

/** A desk that was sent back has its question of replacement, open or answered, and never loses it. */
const isAnswered = ({ matter }: SampleRecord, desk: Desk): boolean =>
  matter.closedAt !== null ||
  ![...matter.leads, ...matter.supports].includes(desk.party) ||
  matter.desks.some((other) => other.step === 'redirect' && other.about === desk.party && other.voidedAt === null);

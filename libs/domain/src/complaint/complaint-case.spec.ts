import { type Desk } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { caseOf, stateOn } from './complaint-case.ts';

let no = 0;
const desk = (step: string, verdict: string | null, day: string, more: Partial<Desk> = {}): Desk =>
  ({
    ...{ no: ++no, step, verdict, voidedAt: null, facts: null },
    ...{ laidAt: `${day}T09:00:00+08:00`, decidedAt: verdict && `${day}T10:00:00+08:00`, ...more },
  }) as Desk;

const matterOf = (desks: Desk[], facts: object = {}): Matter =>
  ({
    ...{ no: 'TS2023-0001-1', openedAt: '2023-03-01T09:00:00+08:00', closedAt: null, outcome: null, desks },
    facts: { receivedOn: '2023-02-28', remedies: {}, ...facts },
  }) as unknown as Matter;

it('reads what happened from the desks, whatever chapter they are of; what was voided did not happen', () => {
  const proposal = (reason: string) => ({ facts: { reason } });
  const matter = matterOf([
    desk('decide-acceptance', 'ask-supplement', '2023-03-02'),
    desk('decide-acceptance', 'refuse', '2023-03-24', { facts: { ground: 'STILL_DEFECTIVE_AFTER_SUPPLEMENT' } }),
    desk('appeal-outcome', 'reopened', '2023-04-03'),
    desk('handle', 'propose-termination', '2023-04-10', proposal('UNTRUE')),
    desk('termination-approval', 'return', '2023-04-11'),
    desk('extension', 'grant', '2023-04-12', { voidedAt: '2023-04-13T09:00:00+08:00' }),
    desk('handle', 'propose-termination', '2023-04-14', proposal('NO_LEGAL_BASIS')),
    desk('termination-approval', 'approve', '2023-04-17'),
    desk('rating', 'rate', '2023-04-18', { facts: { stars: 4 } }),
    desk('long-pending', null, '2024-04-04'),
  ]);
  const { events, enteredOn } = caseOf(matter);
  expect(enteredOn).toBe('2023-03-01');
  expect(events.map(({ what, on, code }) => [what, on, code])).toEqual([
    ['refused', '2023-03-24', 'STILL_DEFECTIVE_AFTER_SUPPLEMENT'],
    ['reopened', '2023-04-03', null],
    ['terminated', '2023-04-17', 'NO_LEGAL_BASIS'],
    ['rated', '2023-04-18', '4'],
    ['long-pending', '2024-04-04', null],
  ]);
  const states = ['2023-03-23', '2023-03-24', '2023-04-03', '2023-04-16', '2023-04-17', '2024-12-31'];
  expect(states.map((day) => stateOn({ events }, day))).toEqual([
    'undecided',
    'refused',
    'in-progress',
    'in-progress',
    'terminated',
    'terminated',
  ]);
});

it('one that was withdrawn before anybody accepted it ended by that; afterwards only a termination ends it', () => {
  const early = caseOf(matterOf([desk('supplement', 'withdrawn', '2023-03-06')]));
  expect(early.events).toEqual([{ what: 'withdrawn', on: '2023-03-06', code: null }]);
  const late = caseOf(
    matterOf([desk('decide-acceptance', 'accept', '2023-03-02')], { withdrawal: { on: '2023-03-06', deemed: null } }),
  );
  expect(stateOn(late, '2023-12-31')).toBe('in-progress');
});

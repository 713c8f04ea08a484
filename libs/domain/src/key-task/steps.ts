import { type Role } from '../unit/actor.ts';
import { type Moment } from '../act/moment.ts';
import { type Laying } from '../act/change.ts';
import { type Limit, type StepRule, stepRule, within } from '../act/step-rule.ts';
import { type LadderName } from '../ladder/ladder.ts';
import { type Matter } from '../matter/matter.ts';
import { addDays, dayOf } from '../time/day.ts';
import { type Term } from '../time/due.ts';
import { type Unit } from '../unit/unit.ts';
import { DISTRICT_GOVERNMENT, SUPERVISION_OFFICE } from '../unit/offices.ts';
import { firstDayOf, reportRhythm } from './period.ts';
import { pieceOf } from './pieces.ts';

const leads = (task: Matter): string[] => task.leads;
const supporters = (task: Matter): string[] => task.supports;
const office = (): string[] => [SUPERVISION_OFFICE];
const leader = (): string[] => [DISTRICT_GOVERNMENT];
const nobody = (): string[] => [];

const ofUnits = (unit: Unit | undefined): LadderName => (unit?.kind === 'V' ? 'vertical' : 'responsible');
const ofSigners = (unit: Unit | undefined): LadderName => (unit?.kind === 'V' ? 'vertical-sign' : 'responsible-sign');
const ofOffices = (unit: Unit | undefined): LadderName => (unit?.kind === 'G' ? 'office' : ofUnits(unit));

const step = (title: string, seat: Role, verdicts: string, rest: Partial<StepRule>): StepRule =>
  stepRule(title, seat, verdicts, { parties: nobody, ladder: ofUnits, ...rest });

/** Laid by an act, beside the main line, and decided before the task can be closed. */
const side = (term: Term): Partial<StepRule> => ({ line: 'side', holds: true, limit: within(term), ladder: ofOffices });

/** 重点任务 step by step (domain D4): title, whose it is, verdicts, before whom, limit, ladder. Limits are defaults [D]. */
export const KEY_TASK_STEPS = {
  register: step('立项审批', 'leader-in-charge', 'approve reject', {
    parties: leader,
    limit: within('5wd'),
    ladder: ofOffices,
  }),
  sign: step('签收', 'officer', 'accept send-back', {
    parties: (task) => [...task.leads, ...task.supports],
    limit: (task) => ({ term: task.facts['urgent'] === true ? '1wd' : '2wd' }),
    ladder: ofSigners,
    anew: true,
  }),
  'break-down': step('任务分解', 'officer', 'submit', { parties: leads, limit: within('10wd') }),
  deliver: step('配合反馈', 'officer', 'deliver', { parties: supporters, limit: pieceDay }),
  answer: step('申请办结', 'officer', 'submit return-to', { parties: leads, limit: taskDay }),
  countersign: step('会签', 'officer', 'agree disagree', { parties: supporters, limit: within('3wd') }),
  'review-unit': step('单位领导审核', 'unit-leader', 'pass return', { parties: leads, limit: within('2wd') }),
  'review-office': step('督查室审核', 'supervision-office', 'pass return', {
    parties: office,
    limit: within('5wd'),
    ladder: ofOffices,
  }),
  'review-leader': step('分管领导审定', 'leader-in-charge', 'pass return', {
    parties: leader,
    limit: within('3wd'),
    ladder: ofOffices,
  }),
  redirect: step('改派', 'supervision-office', 'reassign insist', {
    line: 'side',
    limit: within('1wd'),
    ladder: ofOffices,
  }),
  report: step('月度进展', 'officer', 'report no-change', {
    line: 'beside',
    since: 2,
    parties: leads,
    limit: reportDay,
    ladder: () => 'report',
    rhythm: reportRhythm,
  }),
  extension: step('延期审批', 'officer', 'grant refuse', { line: 'side', limit: within('2wd'), ladder: ofOffices }),
  termination: step('终止审批', 'leader-in-charge', 'approve refuse', side('3wd')),
  handling: step('拟办', 'supervision-office', 'assign', side('2wd')),
  feedback: step('批示反馈', 'officer', 'give', { ...side('5wd'), limit: setDay('5wd'), ladder: ofUnits }),
  presentation: step('呈阅', 'leader-in-charge', 'noted again', side('3wd')),
  conclusion: step('督查结论', 'officer', 'acknowledge object', { ...side('30d'), ladder: () => 'lapse' }),
  objection: step('异议复核', 'supervision-office', 'uphold amend revoke', side('30d')),
  'task-extension': step('延期审批', 'leader-in-charge', 'grant refuse', {
    line: 'side',
    limit: within('2wd'),
    ladder: ofOffices,
  }),
} satisfies Record<string, StepRule>;

/** Rises with a step that comes `since` a later edition; fixed for each matter when it is opened. */
export const KEY_TASK_EDITION = Math.max(...Object.values(KEY_TASK_STEPS).map((rule) => rule.since));

export type KeyTaskStep = keyof typeof KEY_TASK_STEPS;

/** A supporter's date is its sub-duty's; asked again after that date it has 5 working days [D]. */
function pieceDay(task: Matter, { party }: Laying, at: Moment): Limit {
  const day = pieceOf(task, party)?.due;
  return day !== undefined && day >= dayOf(at.now) ? { day } : { term: '5wd' };
}

/** The lead answers by the task's own due day, which a return does not move. */
function taskDay(task: Matter): Limit {
  return task.due === null ? null : { day: dayOf(task.due) };
}

/** By the 25th of the month, of a week by its Friday, rolled back to a working day (domain D3, E3.8). */
function reportDay(_: Matter, { about }: Laying): Limit {
  const first = firstDayOf(about ?? '');
  return { from: addDays(first, -1), term: about?.startsWith('W') ? '5d' : '25d', rule: 'report' };
}

/** The day that was set with the laying. */
function setDay(otherwise: Term) {
  return (_: Matter, { facts }: Laying): Limit => {
    const day = facts?.['day'];
    return typeof day === 'string' ? { day } : { term: otherwise };
  };
}

import { isLive, isOpen, type Desk } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { millis, type Instant } from '../time/day.ts';
import { type CountedRow, type Counting, type NumberDefinition } from './counted.ts';

/** Not duties of the unit that are judged by their limit: reports are counted apart, a conclusion gives a right to object. */
export const NOT_JUDGED_BY_LIMIT: readonly string[] = ['report', 'conclusion'];

/** 反馈 and 申请办结: what may come back for rework. */
export const HANDED_IN = { deliver: 'deliver', answer: 'submit' } as const;

const isIn = (moment: Instant | null, { from, to, now }: Counting): boolean =>
  moment !== null &&
  (from === undefined || millis(moment) >= millis(from)) &&
  millis(moment) < millis(to ?? now) &&
  millis(moment) < millis(now);

const rows = (matter: Matter, which: (desk: Desk) => boolean, hit: (desk: Desk) => boolean): CountedRow[] =>
  matter.desks.filter(which).map((desk) => ({ desk: desk.no, unit: desk.party, hit: hit(desk) }));

/** Fell due in the time asked for: decided, or open while the clock runs. */
const fellDue = (matter: Matter, desk: Desk, counting: Counting): boolean =>
  isLive(desk) && isIn(desk.due, counting) && (desk.verdict !== null || matter.suspendedAt === null);

const isInTime = ({ due, decidedAt }: Desk): boolean =>
  due !== null && decidedAt !== null && millis(decidedAt) <= millis(due);

/** 退回重办: the party was asked for the same again in a later round. */
const isReturned = ({ desks }: Matter, { step, party, chapter, round }: Desk): boolean =>
  desks.some(
    (other) => other.step === step && other.party === party && other.chapter === chapter && other.round > round,
  );

const handedIn = (desk: Desk): boolean =>
  isLive(desk) && (HANDED_IN as Readonly<Record<string, string>>)[desk.step] === desk.verdict;

/** What the table of units is made of; each is counted for the unit before which the desk was laid. */
export const UNIT_NUMBERS = {
  'unit-open': {
    name: '未办环节',
    formula: '该单位未办的环节数',
    numerator: '该单位未办的环节',
    denominator: null,
    of: 'desk',
    counted: (matter) => rows(matter, isOpen, () => true),
  },
  'unit-overdue': {
    name: '超期环节',
    formula: '该单位已过期限仍未办的环节数；事项暂停期间不计',
    numerator: '已过期限仍未办的环节',
    denominator: null,
    of: 'desk',
    counted: (matter, { now }) =>
      rows(
        matter,
        (desk) => isOpen(desk) && matter.suspendedAt === null && desk.due !== null && millis(desk.due) < millis(now),
        () => true,
      ),
  },
  'unit-on-time': {
    name: '环节按期率',
    formula: '期限落在统计期内的环节中，按期办理的比例；进展报告和督查结论不计，作废的环节不计',
    numerator: '办理时刻不晚于期限的环节',
    denominator: '期限落在统计期内且已到期的环节，逾期未办的也计入',
    of: 'desk',
    counted: (matter, counting) =>
      rows(matter, (desk) => !NOT_JUDGED_BY_LIMIT.includes(desk.step) && fellDue(matter, desk, counting), isInTime),
  },
  'unit-report-late': {
    name: '迟报率',
    formula: '期限落在统计期内的进展报告中，迟报或未报的比例',
    numerator: '晚于期限报送或到期未报的进展报告',
    denominator: '期限落在统计期内且已到期的进展报告',
    of: 'desk',
    counted: (matter, counting) =>
      rows(
        matter,
        (desk) => desk.step === 'report' && fellDue(matter, desk, counting),
        (desk) => !isInTime(desk),
      ),
  },
  'unit-rework': {
    name: '退回重办率',
    formula: '统计期内提交的反馈和办结申请中，被退回重办的比例',
    numerator: '此后同一事项的后续轮次又要求该单位办理同一环节的提交',
    denominator: '统计期内提交的配合反馈和办结申请',
    of: 'desk',
    counted: (matter, counting) =>
      rows(
        matter,
        (desk) => handedIn(desk) && isIn(desk.decidedAt, counting),
        (desk) => isReturned(matter, desk),
      ),
  },
  'unit-measures': {
    name: '确认的黄红牌和函',
    formula: '统计期内确认的黄牌、红牌、商请函、联席会议涉及的环节数',
    numerator: '统计期内有措施被确认的环节',
    denominator: null,
    of: 'desk',
    counted: (matter, counting) =>
      rows(
        matter,
        ({ measures }) =>
          measures.some(({ decision, decidedAt }) => decision === 'confirmed' && isIn(decidedAt, counting)),
        () => true,
      ),
  },
} satisfies Record<string, NumberDefinition>;

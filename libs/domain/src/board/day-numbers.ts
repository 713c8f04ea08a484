import { isLive } from '../desk/desk.ts';
import { lampOfMatter } from '../matter/lamp-of-matter.ts';
import { dayOf, type Instant } from '../time/day.ts';
import { type CountedRow, type Counting, type NumberDefinition } from './counted.ts';

const isOn = (moment: Instant | null, { day }: Counting): boolean =>
  moment !== null && day !== undefined && dayOf(moment) === day;

const whole = (counts: boolean): CountedRow[] => (counts ? [{ desk: null, unit: null, hit: true }] : []);

const daily = (name: string, formula: string, counted: NumberDefinition['counted']): NumberDefinition => ({
  name,
  formula,
  numerator: formula,
  denominator: null,
  of: 'matter',
  counted,
});

/** 30日趋势: figures of one day, counted over the matters as they stood when it ended. */
export const DAY_NUMBERS = {
  'day-opened': daily('当日立项报批', '当日开立的事项数', (matter, counting) => whole(isOn(matter.openedAt, counting))),
  'day-closed': daily('当日办结', '当日办结、终止且日终仍为办结状态的事项数', (matter, counting) =>
    whole(isOn(matter.closedAt, counting)),
  ),
  'day-overdue': daily('日终超期', '当日24时灯色为超期的事项数', (matter, { now }) =>
    whole(lampOfMatter(matter, now) === 'overdue'),
  ),
  'day-delivered': {
    ...daily('当日反馈', '当日提交且日终仍有效的配合反馈数', ({ desks }, counting) =>
      desks
        .filter(
          (desk) => desk.step === 'deliver' && desk.verdict !== null && isLive(desk) && isOn(desk.decidedAt, counting),
        )
        .map(({ no, party }) => ({ desk: no, unit: party, hit: true })),
    ),
    of: 'desk',
  },
} satisfies Record<string, NumberDefinition>;

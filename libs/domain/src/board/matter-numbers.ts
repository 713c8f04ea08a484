import { isOpen } from '../desk/desk.ts';
import { type Lamp } from '../desk/lamp.ts';
import { lampOfMatter } from '../matter/lamp-of-matter.ts';
import { type Matter } from '../matter/matter.ts';
import { type CountedRow, type NumberDefinition } from './counted.ts';

const whole = (counts: boolean, hit = true): CountedRow[] => (counts ? [{ desk: null, unit: null, hit }] : []);

/** What was terminated or not registered is no result of anybody's, and in time for nothing. */
const isDone = ({ outcome }: Matter): boolean => outcome === 'done';

const deskRows = (matter: Matter, which: (desk: Matter['desks'][number]) => boolean): CountedRow[] =>
  matter.desks
    .filter((desk) => isOpen(desk) && which(desk))
    .map(({ no, party }) => ({ desk: no, unit: party, hit: true }));

const withLamp = (name: string, lamp: Lamp, numerator: string): NumberDefinition => ({
  name,
  formula: '事项灯色取其未办环节中最重的灯色；已暂停的事项不计',
  numerator,
  denominator: null,
  of: 'matter',
  counted: (matter, { now }) => whole(lampOfMatter(matter, now) === lamp),
});

/** The counters of the board. */
export const MATTER_NUMBERS = {
  open: {
    name: '在办',
    formula: '尚未办结、终止的事项数',
    numerator: '尚未办结、终止的事项',
    denominator: null,
    of: 'matter',
    counted: (matter) => whole(matter.closedAt === null),
  },
  overdue: withLamp('超期', 'overdue', '有未办环节已过期限的在办事项'),
  near: withLamp('临期', 'near', '没有超期环节、有环节临近期限的在办事项'),
  'waiting-to-sign': {
    name: '待签收',
    formula: '未办的签收环节数',
    numerator: '未办的签收环节',
    denominator: null,
    of: 'desk',
    counted: (matter) => deskRows(matter, ({ step }) => step === 'sign'),
  },
  'waiting-for-me': {
    name: '待我办理',
    formula: '本单位本岗位未办的环节数',
    numerator: '本单位本岗位未办的环节',
    denominator: null,
    of: 'desk',
    counted: (matter, { me }) => deskRows(matter, ({ party, seat }) => party === me.unit && seat === me.role),
  },
  closed: {
    name: '已办结',
    formula: '已办结的事项数；终止、未予立项的不计',
    numerator: '已办结的事项',
    denominator: null,
    of: 'matter',
    counted: (matter) => whole(isDone(matter)),
  },
  'closed-on-time': {
    name: '按期办结率',
    formula: '按期办结的事项数÷已办结的事项数',
    numerator: '办结时刻不晚于期限的事项；没有期限的视为按期',
    denominator: '已办结的事项；终止、未予立项的不计',
    of: 'matter',
    counted: (matter, { now }) => whole(isDone(matter), lampOfMatter(matter, now) === 'closed'),
  },
} satisfies Record<string, NumberDefinition>;

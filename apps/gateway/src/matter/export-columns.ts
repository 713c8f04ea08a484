import { type Moment } from '@duban/domain/act/moment';
import { titleOf } from '@duban/domain/act/step-rule';
import { type Lamp } from '@duban/domain/desk/lamp';
import { KINDS } from '@duban/domain/kind/kinds';
import { dayOf, type Instant } from '@duban/domain/time/day';
import { type ListedMatter } from '@duban/database/matter/listed-matter';

const LAMPS: Record<Lamp, string> = {
  closed: '已办结',
  'closed-late': '超期办结',
  stopped: '已暂停',
  overdue: '超期',
  near: '临期',
  provisional: '暂定',
  'on-time': '正常',
};

type Cell = (matter: ListedMatter, at: Moment) => string;

const dayIn = (at: Instant | null): string => (at === null ? '' : dayOf(at));
const names = (codes: readonly string[], { units }: Moment): string =>
  codes.map((code) => units.get(code)?.name ?? code).join('、');
const steps = ({ kind, open }: ListedMatter): string =>
  [...new Set(open.map(({ step }) => titleOf(KINDS[kind].steps, step)))].join('、');

/** 导出: the columns of an exported list, as the office heads them. */
const COLUMNS: readonly (readonly [head: string, cell: Cell])[] = [
  ['序号', ({ no }) => no],
  ['事项', ({ title }) => title],
  ['牵头单位', ({ leads }, at) => names(leads, at)],
  ['配合单位', ({ supports }, at) => names(supports, at)],
  ['亮灯', ({ lamp }) => LAMPS[lamp]],
  ['当前环节', (matter) => steps(matter)],
  ['待办单位', ({ open }, at) => names([...new Set(open.map(({ party }) => party))], at)],
  ['环节期限', ({ nextDue }) => dayIn(nextDue)],
  ['完成时限', ({ due }) => dayIn(due)],
  ['立项日期', ({ openedAt }) => dayIn(openedAt)],
  ['办结日期', ({ closedAt }) => dayIn(closedAt)],
];

export const EXPORT_HEADS: readonly string[] = COLUMNS.map(([head]) => head);

export const exportRow = (matter: ListedMatter, at: Moment): string[] => COLUMNS.map(([, cell]) => cell(matter, at));

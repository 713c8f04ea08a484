import { type PlanItem, type PlanReading } from '@duban/domain/plan/plan-reading';
import { columns } from './columns.ts';

/** A reading for a person: what was found, who leads, and what to look at. */
export function planReport(plan: PlanReading): string {
  const { title, items, warnings } = plan;
  const head = [`${title === '' ? '(no title)' : title}\n`, `${summary(plan)}\n\n`];
  const table = columns([['key', 'line', 'lead', 'supports', 'due', 'title'], ...items.map(itemRow)]);
  const remarks = columns(warnings.map(({ line, code, detail }) => [`line ${line}`, code, detail]));
  return [...head, table, `\n${counted(warnings.length, 'warning')}\n`, remarks].join('');
}

function summary({ years, groups, items, units }: PlanReading): string {
  const tasks = items.filter(({ kind }) => kind === 'task').length;
  const leads = units.filter((unit) => unit.leads > 0).length;
  return [
    years ? `${years.from}–${years.to}` : 'no years',
    counted(tasks, 'task'),
    counted(items.length - tasks, 'safeguard'),
    counted(groups.length, 'group'),
    `${counted(units.length, 'unit')}, ${leads} of them leading`,
  ].join(' · ');
}

function itemRow({ key, line, leads, supports, roleSource, due, dueText, title }: PlanItem): string[] {
  const lead = leads.length > 0 ? leads.join('、') : roleSource === 'shared' ? '(shared)' : '–';
  return [key, String(line), lead, String(supports.length), due ?? dueText ?? '–', title];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

import { type Lamp } from '@duban/domain/desk/lamp';

/**
 * The lamp of `domain/desk/lamp.ts` and `domain/matter/lamp-of-matter.ts` as SQL, for lists that filter and count by it;
 * a test holds both equal. `now` is the parameter with business time.
 */
export const isOpen = (desk: string): string => `${desk}.verdict is null and ${desk}.voided_at is null`;

/** Sums open desks up to the worst lamp; to be selected from the open desks of one matter or of one party there. */
export const worstOpen = (desk: string, now: string): string =>
  `case when bool_or(${desk}.due < ${now}) then 'overdue'
    when bool_or(${desk}.near <= ${now}) then 'near'
    when bool_or(${desk}.provisional) then 'provisional'
    when count(${desk}.no) > 0 then 'on-time' end`;

/** A matter's lamp, when `open` is the worst of its open desks. */
export const matterLamp = (matter: string, open: string): string =>
  `case when ${matter}.closed_at is not null
    then case when ${matter}.due < ${matter}.closed_at then 'closed-late' else 'closed' end
    when ${matter}.suspended_at is not null then 'stopped'
    else coalesce(${open}, 'on-time') end`;

/** Whether a matter has an open desk, alias `d`, such that. */
export const openDesk = (matter: string, such: string): string =>
  `exists (select 1 from desk d where d.matter_id = ${matter}.id and ${isOpen('d')} and ${such})`;

export const isOverdue = (matter: string, now: string): string =>
  `(${matter}.suspended_at is null and ${openDesk(matter, `d.due < ${now}`)})`;

/** Whether that is a matter's lamp, asked desk by desk, so that a list need not light every lamp to find some. */
export function hasLamp(matter: string, lamp: Lamp, now: string): string {
  const [overdue, near] = [isOverdue(matter, now), openDesk(matter, `d.near <= ${now}`)];
  const provisional = openDesk(matter, 'd.provisional');
  const open = `${matter}.closed_at is null and ${matter}.suspended_at is null`;
  const late = `coalesce(${matter}.due < ${matter}.closed_at, false)`;
  const conditions: Record<Lamp, string> = {
    closed: `${matter}.closed_at is not null and not ${late}`,
    'closed-late': `${matter}.closed_at is not null and ${late}`,
    stopped: `${matter}.closed_at is null and ${matter}.suspended_at is not null`,
    overdue: `${open} and ${overdue}`,
    near: `${open} and not ${overdue} and ${near}`,
    provisional: `${open} and not ${overdue} and not ${near} and ${provisional}`,
    'on-time': `${open} and not ${overdue} and not ${near} and not ${provisional}`,
  };
  return `(${conditions[lamp]})`;
}

import { type Lamp } from '@duban/domain/desk/lamp';

/**
 * The lamp of `domain/desk/lamp.ts` and `domain/matter/lamp-of-matter.ts` as SQL, for lists that filter and count by it;
 * a test holds them equal. `now` is the place of business time.
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
  `case when ${matter}.ended is not null then ${matter}.ended
    when ${matter}.suspended_at is not null then 'stopped'
    else coalesce(${open}, 'on-time') end`;

/** The same of the columns that lists have (`ledger/list-columns.ts`). */
export const lampOf = (matter: string, now: string): string =>
  `case when ${matter}.ended is not null then ${matter}.ended
    when ${matter}.suspended_at is not null then 'stopped'
    when ${matter}.open_due < ${now} then 'overdue'
    when ${matter}.open_near <= ${now} then 'near'
    when ${matter}.provisional then 'provisional' else 'on-time' end`;

/** No desk is called near longer than that before it is due: three working days and the longest holidays, with some to spare. */
const SOON = `interval '21 days'`;

export type OpenLamp = Exclude<Lamp, 'closed' | 'closed-late'>;

/**
 * Whether an open matter `m`, or its line `b` in a unit's book, has that lamp, by the columns of `ledger/list-columns.ts`.
 * What is stopped has neither due nor near moment there.
 */
export function hasLamp(line: 'm' | 'b', lamp: OpenLamp, values: { readonly now: string }): string {
  const later = (now: string): string => `${line}.open_near > ${now} and ${line}.open_due >= ${now}`;
  const stopped = line === 'm' ? 'm.suspended_at is not null' : 'b.stopped';
  const running = line === 'm' ? 'm.suspended_at is null' : 'not b.stopped';
  const conditions: Record<OpenLamp, () => string> = {
    overdue: () => `${line}.open_due < ${values.now}`,
    near: () =>
      `${line}.open_due >= ${values.now} and ${line}.open_due < ${values.now} + ${SOON} and ${line}.open_near <= ${values.now}`,
    provisional: () => `${later(values.now)} and ${line}.provisional`,
    'on-time': () => `${later(values.now)} and not ${line}.provisional and ${running}`,
    stopped: () => stopped,
  };
  return conditions[lamp]();
}

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
    else coalesce(${open}, 'on-time') end`;

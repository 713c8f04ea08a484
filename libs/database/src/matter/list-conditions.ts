import { type Values } from '../values.ts';
import { isAside } from '../ledger/list-columns.ts';
import { hasLamp } from './lamp.sql.ts';
import { type ListWish } from './list-wish.ts';

/** What a list asks of its matters, each a list of conditions that is empty when it is not asked. */
export const takesPart = (unit: string): string => `m.parties @> array[${unit}]::text[]`;

const ROLE = { lead: 'm.leads', support: 'm.supports' } as const;

export function inUnit({ unit, role }: ListWish, values: Values): string[] {
  if (unit === undefined) return [];
  const place = values.place(unit);
  return [role === undefined ? takesPart(place) : `${ROLE[role]} @> array[${place}]::text[]`];
}

export const inPlan = ({ plan }: ListWish, values: Values): string[] =>
  plan === undefined ? [] : [`m.plan_id = ${values.place(plan)}::uuid`];

export const ofKind = ({ kind }: ListWish, values: Values): string[] =>
  kind === undefined ? [] : [`m.kind = ${values.place(kind)}`];

export const ended = ({ lamp }: ListWish, values: Values): string[] =>
  lamp === 'closed' || lamp === 'closed-late' ? [`m.ended = ${values.place(lamp)}`] : [];

export const holding = ({ q }: ListWish, values: Values): string[] => {
  if (q === undefined) return [];
  const sought = values.place(`%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`);
  return [`(m.title ilike ${sought} or m.no ilike ${sought})`];
};

/** Of a matter, or of its line in the book of what is open. */
export const lit = (line: 'm' | 'b', { lamp, overdue }: ListWish, values: Values): string[] => [
  ...(lamp === undefined || lamp === 'closed' || lamp === 'closed-late' ? [] : [hasLamp(line, lamp, values)]),
  ...(overdue === true ? [hasLamp(line, 'overdue', values)] : []),
];

/** A step of the main line is the matter's own, seldom one besides; the others stand aside. Each has its index. */
export function atStep(line: 'm' | 'b', { step }: ListWish, values: Values): string[] {
  if (step === undefined) return [];
  const place = values.place(step);
  const among = (column: string): string =>
    `${line}.${column} is not null and ${line}.${column} @> array[${place}]::text[]`;
  return isAside(step) ? [among('asides')] : [`${line}.step = ${place}`, among('besides')];
}

/** Everything that is asked of an open matter. */
export function open(wish: ListWish, values: Values): string[] {
  const steps = atStep('m', wish, values);
  const asked = [...lit('m', wish, values), ...(steps.length === 0 ? [] : [`(${steps.join(' or ')})`])];
  return asked.length === 0 ? [] : ['m.closed_at is null', ...asked];
}

import { type Pool } from 'pg';
import { type ListAsked } from './bench/lists/lists-asked.ts';
import { lampOfMatter } from '@duban/domain/matter/lamp-of-matter';
import { type Matter } from '@duban/domain/matter/matter';
import { type Desk, isOpen } from '@duban/domain/desk/desk';
import { maySee } from '@duban/domain/act/may-see';
import { millis } from '@duban/domain/time/day';
import { deskOfRow, matterOfRow, type Row } from '@duban/database/ledger/columns';
import { numberKey } from '@duban/database/ledger/number-key';

let known: { pool: Pool; matters: (Matter & { changedAt: number })[] } | undefined;

/** Every matter with its desks, as the domain knows it. */
async function everyMatter(pool: Pool): Promise<(Matter & { changedAt: number })[]> {
  if (known?.pool === pool) return known.matters;
  const desks = new Map<string, Desk[]>();
  for (const row of (await pool.query<Row>('select * from desk order by no')).rows) {
    const id = String(row['matter_id']);
    desks.set(id, [...(desks.get(id) ?? []), deskOfRow(row)]);
  }
  const matters = (await pool.query<Row>('select * from matter')).rows.map((row) => ({
    ...matterOfRow(row, desks.get(String(row['id'])) ?? []),
    changedAt: Number(row['changed_at']),
  }));
  known = { pool, matters };
  return matters;
}

/** The ids of a list by the domain's own words, from a pass over everything: what the indexes must come to. */
export async function expectedIds(pool: Pool, { actor, wish }: ListAsked, now: string): Promise<string[]> {
  const matters = await everyMatter(pool);
  const part = (matter: Matter, unit: string): boolean =>
    wish.role === 'lead'
      ? matter.leads.includes(unit)
      : wish.role === 'support'
        ? matter.supports.includes(unit)
        : maySee({ ...actor, role: 'officer', unit }, matter);
  const unit =
    wish.unit ?? (wish.role === undefined || actor.role !== 'officer' ? undefined : (actor.unit ?? undefined));
  const fits = matters.filter((matter) => {
    const lamp = lampOfMatter(matter, now);
    const open = matter.desks.filter(isOpen);
    return (
      maySee(actor, matter) &&
      (unit === undefined || part(matter, unit)) &&
      (wish.lamp === undefined || lamp === wish.lamp) &&
      (wish.overdue === undefined || lamp === 'overdue') &&
      (wish.step === undefined || open.some(({ step }) => step === wish.step)) &&
      (wish.plan === undefined || matter.planId === wish.plan) &&
      (wish.sort !== 'next' || matter.closedAt === null) &&
      (wish.q === undefined || matter.title.includes(wish.q) || matter.no.includes(wish.q))
    );
  });
  const isByNear = actor.role !== 'officer' && wish.unit === undefined && wish.step === undefined;
  const next = (matter: Matter): number => {
    const wanted = isByNear && (wish.lamp === 'on-time' || wish.lamp === 'provisional') ? 'near' : 'due';
    const moments = matter.suspendedAt === null ? matter.desks.filter(isOpen).map((desk) => desk[wanted]) : [];
    return Math.min(...moments.map((one) => (one === null ? Infinity : millis(one))));
  };
  const key = {
    no: (matter: Matter) => numberKey(matter.no),
    due: (matter: Matter) => (matter.due === null ? Infinity : millis(matter.due)),
    opened: (matter: Matter) => millis(matter.openedAt),
    changed: (matter: (typeof matters)[number]) => matter.changedAt,
    next,
  }[wish.sort];
  const turn = wish.descending ? -1 : 1;
  return fits
    .map((matter) => ({ id: matter.id, key: key(matter) }))
    .sort((one, other) => turn * (one.key === other.key ? (one.id < other.id ? -1 : 1) : one.key < other.key ? -1 : 1))
    .map(({ id }) => id);
}

import { reachOf } from '@duban/domain/act/may-see';
import { type Actor } from '@duban/domain/unit/actor';
import { type Values } from '../values.ts';
import { atStep, ended, holding, inPlan, inUnit, lit, ofKind, open, takesPart } from './list-conditions.ts';
import { type ListWish } from './list-wish.ts';
import { general } from './reach.ts';

/** How a list is read: along one index, perhaps of several stretches, passing over the lines that the rest does not hold for. */
export interface Walk {
  /** `m` is the matter itself, `b` its line in a unit's book. */
  from: 'matter' | 'book' | 'open_book';
  key: 'no_key' | 'due_key' | 'opened_at' | 'changed_at' | 'open_due' | 'open_near';
  stretches: string[];
  /** What no index knows, asked of the matter `m`. */
  rest: string[];
}

/** Who sees a part only has a list of its own unit, unless it asks for what that shares with another. */
export function walkOf(actor: Actor, asked: ListWish, values: Values): Walk {
  const reach = reachOf(actor);
  if (reach === 'none') return { from: 'matter', key: 'no_key', stretches: ['false'], rest: [] };
  if (reach === 'all') return generally(pathOf(asked, values));
  const walk = pathOf({ ...asked, unit: asked.unit ?? reach.unit }, values);
  const isOwn = asked.unit === undefined || asked.unit === reach.unit;
  return isOwn ? walk : { ...walk, rest: [...walk.rest, takesPart(values.place(reach.unit))] };
}

/** A unit's book has no complaints to begin with. */
const generally = (walk: Walk): Walk =>
  walk.from === 'matter' ? { ...walk, rest: [...walk.rest, general('m')] } : walk;

/** What is asked of every hit of a search by its keys. */
export function hitsOf(actor: Actor, asked: ListWish, values: Values): string[] {
  const reach = reachOf(actor);
  const own = reach === 'all' ? [general('m')] : reach === 'none' ? ['false'] : [takesPart(values.place(reach.unit))];
  const unit = asked.unit ?? (typeof reach === 'object' ? reach.unit : undefined);
  const wish = unit === undefined ? asked : { ...asked, unit };
  return [...own, ...inUnit(wish, values), ...found(wish, values)];
}

const found = (wish: ListWish, values: Values): string[] => [
  ...holding(wish, values),
  ...ended(wish, values),
  ...open(wish, values),
  ...inPlan(wish, values),
  ...ofKind(wish, values),
];

function pathOf(wish: ListWish, values: Values): Walk {
  if (wish.q !== undefined) return alongNewest(wish, values);
  if (wish.plan !== undefined) return alongPlan(wish, values);
  if (wish.sort === 'changed') return alongChanges(wish, values);
  return wish.sort === 'next' ? alongOpen(wish, values) : alongAll(wish, values);
}

/** The newest first, of which what is often found is found soon. */
function alongNewest(wish: ListWish, values: Values): Walk {
  return { ...alongAll({ ...wish, sort: 'opened' }, values), rest: found(wish, values) };
}

/** A plan has its own order; it is short, so everything else is asked of its matters. */
function alongPlan({ plan, ...wish }: ListWish, values: Values): Walk {
  const stretch = `m.plan_id = ${values.place(plan)}::uuid`;
  return {
    from: 'matter',
    key: 'no_key',
    stretches: [stretch],
    rest: [...found(wish, values), ...inUnit(wish, values)],
  };
}

/** Every act changes a matter, so its units' books keep no such order. */
function alongChanges(wish: ListWish, values: Values): Walk {
  return {
    from: 'matter',
    key: 'changed_at',
    stretches: ['true'],
    rest: [...found(wish, values), ...inUnit(wish, values)],
  };
}

const KEYS = { no: 'no_key', due: 'due_key', opened: 'opened_at' } as const;
const PARTS = ['lead', 'support', 'side'] as const;

function alongAll(wish: ListWish, values: Values): Walk {
  const key = KEYS[wish.sort as keyof typeof KEYS];
  const rest = [...ended(wish, values), ...ofKind(wish, values)];
  if (wish.unit === undefined) return { from: 'matter', key, stretches: ['true'], rest };
  const unit = values.place(wish.unit);
  const parts = wish.role === undefined ? PARTS : [wish.role];
  return { from: 'book', key, stretches: parts.map((part) => `b.unit = ${unit} and b.part = '${part}'`), rest };
}

function alongOpen(wish: ListWish, values: Values): Walk {
  const line = wish.unit === undefined ? 'm' : 'b';
  const within = wish.unit === undefined ? 'm.closed_at is null' : `b.unit = ${values.place(wish.unit)}`;
  const stretch = [within, ...lit(line, wish, values)].join(' and ');
  const steps = atStep(line, wish, values);
  return {
    from: wish.unit === undefined ? 'matter' : 'open_book',
    key: isByNear(wish) ? 'open_near' : 'open_due',
    stretches: steps.length === 0 ? [stretch] : steps.map((step) => `${stretch} and ${step}`),
    rest: [...ofKind(wish, values), ...(wish.role === undefined ? [] : inUnit(wish, values))],
  };
}

/** What is on time is found by the moment it turns near; in a unit's book there is little to pass over until then. */
const isByNear = ({ unit, step, lamp }: ListWish): boolean =>
  unit === undefined && step === undefined && (lamp === 'on-time' || lamp === 'provisional');

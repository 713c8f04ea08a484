import { reachOf } from '@duban/domain/act/may-see';
import { type Actor } from '@duban/domain/unit/actor';

/** The WHERE twin of `maySee`: what an actor's lists are made of. `value` fills the placeholder, if there is one. */
export interface Reach {
  condition: string;
  value?: string;
}

/** Complaints stand in no general list, search or count: their own rooms show them, and to few (trust §7, K33). */
export const general = (matter: string): string => `${matter}.kind <> 'complaint'`;

/** @param matter alias of the matter table. @param place placeholder for the unit's code, `$1`. */
export function reachIn(actor: Actor, matter: string, place: string): Reach {
  const reach = reachOf(actor);
  if (reach === 'all') return { condition: general(matter) };
  if (reach === 'none') return { condition: 'false' };
  return { condition: `${matter}.parties @> array[${place}]::text[]`, value: reach.unit };
}

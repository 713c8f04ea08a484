import { type Desk } from '../desk/desk.ts';
import { type Matter } from './matter.ts';

/** What an entry of the record says it left: the whole matter where it opened it, else the fields and desks it changed. */
export type Left = { opened: Matter } | { left: { matter: Partial<Matter>; desks: Desk[] } };

/**
 * A matter as it stood after the given entries of its chain, in their order: the sum of what they left. No rule is asked,
 * so the same entries give the same matter for ever, whatever later releases make of such acts. Undefined without entries.
 *
 * @throws Error when the entries do not begin with the opening, or one of them does not say what it left.
 */
export function matterAsOf(entries: Iterable<Left>): Matter | undefined {
  const matter = new MatterSum();
  for (const entry of entries) matter.add(entry);
  return matter.now;
}

/** The same, entry by entry, for whoever wants the matter at several moments. */
export class MatterSum {
  #matter: Matter | undefined;

  /** As it stands after the entries so far; what was owed to the story is no part of the record. */
  get now(): Matter | undefined {
    return this.#matter;
  }

  add(entry: Left): void {
    if ('opened' in entry) this.#matter = { ...entry.opened, owedSince: null };
    else if (this.#matter && 'left' in entry) this.#matter = changed(this.#matter, entry.left);
    else throw new Error('an entry that does not say what it left');
  }
}

function changed(before: Matter, left: { matter: Partial<Matter>; desks: Desk[] }): Matter {
  const desks = [...before.desks];
  // Desks are numbered from 1 in the order in which they were laid.
  for (const desk of left.desks) desks[desk.no - 1] = desk;
  return { ...before, ...left.matter, desks };
}

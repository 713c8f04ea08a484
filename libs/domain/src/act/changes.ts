import { type Desk, type Facts } from '../desk/desk.ts';
import { type DeskContext } from './act.ts';
import { type Actor } from '../unit/actor.ts';
import { type Change, type Laying, type Notice } from './change.ts';

/** Who decides, as the record names him. */
export const decider = ({ id, name, unit, forWhom }: Actor) =>
  forWhom ? { id, name, unit, forWhom } : { id, name, unit };

/** The verdict of the person who acts, with what was written beside it. */
export function decided({ desk, act, by }: DeskContext, facts: Facts = {}): Change {
  const written: Facts = { ...facts };
  if (act.progress !== undefined) written['progress'] = act.progress;
  if (act.evidence !== undefined) written['evidence'] = act.evidence;
  return {
    type: 'decided',
    desk: desk.no,
    verdict: act.type,
    by: decider(by),
    words: act.words ?? null,
    facts: written,
  };
}

/** A step laid by an act before one party. */
export const laid = (step: string, party: string, more: Omit<Laying, 'step' | 'party'> = {}): Change => ({
  type: 'laid',
  laying: { step, party, ...more },
});

/** Tells a desk's party something once. */
export const told = (desk: Desk, code: string, about: string, to: Notice['to'] = 'party'): Change => ({
  type: 'notice',
  notice: { code, unit: desk.party, to, desk: desk.no, about },
});

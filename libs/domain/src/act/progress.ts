import { isLive, isOpen, type Desk } from '../desk/desk.ts';
import { type Matter, type Route } from '../matter/matter.ts';
import { ruleOf, type StepTable } from './step-rule.ts';

/** How a step of the main line stands in the matter's round: `owed` is not laid yet, `passed` has nobody to ask. */
export type StepState = 'owed' | 'open' | 'passed' | (string & {});

/** The steps that the story lays, in their order. */
export const mainSteps = (steps: StepTable): string[] =>
  Object.keys(steps).filter((step) => steps[step]?.line === 'main');

/** Who is asked at a step in this round: all that the step has, unless the round's route passes it over or names some. */
export function partiesIn(matter: Matter, step: string, steps: StepTable): string[] {
  const rule = ruleOf(steps, step);
  if (matter.edition < rule.since) return [];
  const all = [...new Set(rule.parties(matter))];
  return matter.route ? onRoute(matter.route, all, placeOf(mainSteps(steps), step)) : all;
}

type Place = (other: string) => number;

/** How far a step stands behind another in the main line; negative: before it. */
const placeOf =
  (order: string[], step: string): Place =>
  (other) =>
    order.indexOf(step) - order.indexOf(other);

function onRoute(route: Route, all: string[], behind: Place): string[] {
  const fromTo = behind(route.to);
  if (fromTo < 0) return [];
  if (fromTo === 0 && route.units) return all.filter((unit) => route.units?.includes(unit));
  const skipped = fromTo > 0 && route.then === 'straight-back' && route.from !== null && behind(route.from) < 0;
  return skipped ? [] : all;
}

/** The desks of a step in this round of this chapter; what was voided is gone. */
const desksAt = (matter: Matter, step: string): Desk[] =>
  matter.desks.filter(
    (desk) => isLive(desk) && desk.step === step && desk.chapter === matter.chapter && desk.round === matter.round,
  );

/** The parties of a step that have no desk of it in this round: all of them at first, later those that joined. */
export function unasked(matter: Matter, step: string, steps: StepTable): string[] {
  const asked = desksAt(matter, step).map((desk) => desk.party);
  const places = ruleOf(steps, step).anew ? (party: string) => [party] : (party: string) => placesOf(matter, party);
  return partiesIn(matter, step, steps).filter((party) => !places(party).some((place) => asked.includes(place)));
}

/** A unit, and those whose place it has taken one after another (移交). */
function placesOf({ facts }: Matter, party: string): string[] {
  const tookOver = (facts['tookOver'] ?? {}) as Record<string, string>;
  const places = [party];
  for (let before = tookOver[party]; before !== undefined && !places.includes(before); before = tookOver[before])
    places.push(before);
  return places;
}

/** The state of one step: owed to somebody, open while any desk of it or its question of replacement is, else the gravest verdict. */
export function stateOf(matter: Matter, step: string, steps: StepTable): StepState {
  if (unasked(matter, step, steps).length > 0) return 'owed';
  const desks = desksAt(matter, step);
  if (desks.length === 0) return 'passed';
  const replacing = step === 'sign' && desksAt(matter, 'redirect').some(isOpen);
  if (desks.some(isOpen) || replacing) return 'open';
  // Whoever sent it back was replaced, insisted upon or removed: its verdict is no answer to the step.
  const given = desks.flatMap(({ verdict }) => (verdict === null || verdict === 'send-back' ? [] : [verdict]));
  return ruleOf(steps, step).verdicts.findLast((verdict) => given.includes(verdict)) ?? given[0] ?? 'passed';
}

/** The state of every step of the main line, in its order. */
export const progressOf = (matter: Matter, steps: StepTable): Record<string, StepState> =>
  Object.fromEntries(mainSteps(steps).map((step) => [step, stateOf(matter, step, steps)]));

import { pendingOf, type Measure } from '../ladder/measure.ts';
import { refused } from '../refusal.ts';
import { type ActRule, type DeskContext } from './act.ts';
import { told, decider } from './changes.ts';
import { reasonGiven } from './reason-given.ts';

/** The measure meant: the one that is named, else the gravest that waits. */
const meant = ({ desk, act }: DeskContext): Measure | undefined =>
  pendingOf(desk.measures).find(({ what }) => act.to === undefined || what === act.to);

/** 确认: a card or letter that the ladder proposed becomes one by a person's word (督查条例 Art 21). */
export const confirmMeasure: ActRule = {
  whyNot: (context) => (meant(context) ? undefined : refused('measure.none-proposed')),
  changes: (context) => decision(context, 'confirmed'),
};

/** 豁免: the proposal is dropped, and why is recorded. */
export const waiveMeasure: ActRule = {
  whyNot: (context) => (meant(context) ? reasonGiven(context.act) : refused('measure.none-proposed')),
  changes: (context) => decision(context, 'waived'),
};

function decision(context: DeskContext, decided: 'confirmed' | 'waived'): ReturnType<ActRule['changes']> {
  const { desk, act, by, matter } = context;
  const what = meant(context)?.what;
  if (what === undefined) return [];
  const about = `${decided}:${what}:${desk.no}:${matter.version}`;
  return [
    { type: 'measured', desk: desk.no, what, decision: decided, by: decider(by), words: act.words ?? null },
    told(desk, `measure.${what}-${decided}`, about, 'principal'),
    told(desk, `measure.${what}-${decided}`, about),
  ];
}

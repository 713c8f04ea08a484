import { type ActRule, type MatterContext } from '../act/act.ts';
import { type Change } from '../act/change.ts';
import { isOpen } from '../desk/desk.ts';
import { refused } from '../refusal.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { piecesOf } from './pieces.ts';

/** Asked of the unit itself, whether it takes part or not: a leader waits for its answer, and it may object to a conclusion. */
const ITS_OWN_MATTER: readonly string[] = ['feedback', 'conclusion'];

/** 减少配合单位: its open desks are void, what it has done stays in the record. */
export const removeSupporter: ActRule<MatterContext> = {
  whyNot: ({ act, matter }) =>
    act.unit === undefined || !matter.supports.includes(act.unit)
      ? refused('key-task.no-such-supporter', { units: [act.unit ?? ''] })
      : reasonGiven(act),
  changes: ({ act, matter }) => {
    const unit = act.unit ?? '';
    const its = matter.desks.filter(
      (desk) => isOpen(desk) && (desk.about === unit || (desk.party === unit && !ITS_OWN_MATTER.includes(desk.step))),
    );
    const about = `removed:${matter.version}`;
    return [
      { type: 'parties', leads: matter.leads, supports: matter.supports.filter((one) => one !== unit) },
      { type: 'facts', facts: { pieces: piecesOf(matter).filter((piece) => piece.unit !== unit) } },
      ...its.map((desk): Change => ({ type: 'voided', desk: desk.no })),
      { type: 'notice', notice: { code: 'supporter.removed', unit, to: 'party', desk: null, about } },
    ];
  },
};

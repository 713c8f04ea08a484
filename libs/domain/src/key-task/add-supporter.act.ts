import { type ActRule, type MatterContext } from '../act/act.ts';
import { type Change } from '../act/change.ts';
import { laid } from '../act/changes.ts';
import { partiesIn } from '../act/progress.ts';
import { type StepTable } from '../act/step-rule.ts';
import { refused, type Refusal } from '../refusal.ts';
import { dayOf } from '../time/day.ts';
import { latestPieceDay, piecesOf } from './pieces.ts';
import { whyNotJoin } from './takes-part.ts';

/** 增加配合单位: it signs for the task at once; what else the round asks of supporters the story lays before it too. */
export const addSupporter = (steps: StepTable): ActRule<MatterContext> => ({
  whyNot: (context) => {
    const { act, matter, at } = context;
    if (matter.desks.some((desk) => desk.step === 'register' && desk.verdict === null && desk.voidedAt === null))
      return refused('key-task.not-registered-yet');
    return whyNotJoin(act.unit, matter, at) ?? whyNotDay(context);
  },
  changes: ({ act, matter }) => {
    const unit = act.unit ?? '';
    const after = { ...matter, supports: [...matter.supports, unit] };
    const piece = act.day === undefined ? [] : [{ unit, deliverable: act.words ?? '', due: act.day }];
    const changes: Change[] = [
      { type: 'parties', leads: matter.leads, supports: after.supports },
      ...(piece.length > 0 ? [{ type: 'facts' as const, facts: { pieces: [...piecesOf(matter), ...piece] } }] : []),
      {
        type: 'notice',
        notice: { code: 'supporter.added', unit, to: 'party', desk: null, about: `added:${matter.version}` },
      },
    ];
    // A later round does not ask for signatures or deliveries any more; the newcomer owes both all the same.
    const passed = ['sign', 'deliver'].filter((step) => !partiesIn(after, step, steps).includes(unit));
    return [...changes, ...passed.map((step) => laid(step, unit))];
  },
});

function whyNotDay({ act, matter, at }: MatterContext): Refusal | undefined {
  const latest = latestPieceDay(matter, at);
  if (act.day === undefined) return undefined;
  if (act.day < dayOf(at.now)) return refused('key-task.piece-in-the-past', { unit: act.unit ?? '', due: act.day });
  return latest !== undefined && act.day > latest
    ? refused('key-task.piece-too-late', { unit: act.unit ?? '', due: act.day, latest })
    : undefined;
}

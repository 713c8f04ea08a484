import { type ActRule, type MatterContext } from '../act/act.ts';
import { type Change } from '../act/change.ts';
import { shifted } from '../act/suspension.ts';
import { refused } from '../refusal.ts';
import { dayOf } from '../time/day.ts';
import { piecesOf } from './pieces.ts';

/** 恢复办理: the clock goes on; every due, those of sub-duties not yet laid included, moves by the working days it stood still. */
export const resume: ActRule<MatterContext> = {
  whyNot: ({ matter }) => (matter.suspendedAt === null ? refused('matter.not-suspended') : undefined),
  changes: ({ matter, at }): Change[] => {
    const since = matter.suspendedAt ?? at.now;
    const pieces = piecesOf(matter).map((piece) =>
      piece.due < dayOf(since) ? piece : { ...piece, due: shifted(piece.due, since, at).due },
    );
    return [{ type: 'resumed' }, ...(pieces.length > 0 ? [{ type: 'facts' as const, facts: { pieces } }] : [])];
  },
};

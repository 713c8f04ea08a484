import { type ActRule, type DeskContext } from '../act/act.ts';
import { decided } from '../act/changes.ts';
import { refused, type Refusal } from '../refusal.ts';
import { dayOf } from '../time/day.ts';
import { latestPieceDay } from './pieces.ts';

/** 任务分解: the lead gives each supporting unit a deliverable and a date, at latest T−3 working days. */
export const breakDown: ActRule = {
  whyNot: (context) => whyNotUnits(context) ?? whyNotDays(context) ?? whyNotPercent(context),
  changes: (context) => {
    const pieces = context.act.pieces ?? [];
    return [decided(context, { pieces }), { type: 'facts', facts: { pieces } }];
  },
};

function whyNotUnits({ matter, act }: DeskContext): Refusal | undefined {
  const named = (act.pieces ?? []).map((piece) => piece.unit);
  const missing = matter.supports.filter((unit) => !named.includes(unit));
  if (missing.length > 0) return refused('key-task.break-down-incomplete', { units: missing });
  const strangers = named.filter((unit) => !matter.supports.includes(unit) && !matter.leads.includes(unit));
  return strangers.length > 0 ? refused('key-task.no-such-supporter', { units: strangers }) : undefined;
}

function whyNotDays({ matter, act, at }: DeskContext): Refusal | undefined {
  const latest = latestPieceDay(matter, at);
  const today = dayOf(at.now);
  for (const { unit, due } of act.pieces ?? []) {
    if (due < today) return refused('key-task.piece-in-the-past', { unit, due });
    if (latest !== undefined && due > latest) return refused('key-task.piece-too-late', { unit, due, latest });
  }
  return undefined;
}

/** Where shares are given they are given for every sub-duty, and make up the whole. */
function whyNotPercent({ act }: DeskContext): Refusal | undefined {
  const shares = (act.pieces ?? []).map(({ percent }) => percent);
  if (shares.every((share) => share === undefined)) return undefined;
  const sum = shares.reduce<number>((all, share) => all + (share ?? NaN), 0);
  return sum === 100 ? undefined : refused('key-task.percent-not-whole', Number.isNaN(sum) ? {} : { sum });
}

import { always, type ActRule, type DeskContext } from '../act/act.ts';
import { type Change } from '../act/change.ts';
import { decided } from '../act/changes.ts';
import { reasoned } from '../act/verdict.act.ts';
import { isOpen, type Desk } from '../desk/desk.ts';
import { type Day } from '../time/day.ts';
import { pieceOf, piecesOf } from './pieces.ts';

/** 延期批准: the due day moves; the first one is kept and shown. */
export const grant: ActRule = {
  whyNot: always,
  changes: (context) => [decided(context), ...moved(context), ...answered(context, 'extension.granted')],
};

/** 延期不予批准. */
export const refuse: ActRule = {
  whyNot: reasoned.whyNot,
  changes: (context) => [decided(context), ...answered(context, 'extension.refused')],
};

function moved({ matter, desk }: DeskContext): Change[] {
  const day = desk.facts?.['day'] as Day;
  const to = (one: Desk): Change => ({ type: 'desk-due', desk: one.no, day, why: 'extension' });
  if (desk.about === 'task') {
    const answers = matter.desks.filter((one) => isOpen(one) && one.step === 'answer');
    return [{ type: 'matter-due', day, extension: true }, ...answers.map(to)];
  }
  const asker = matter.desks.find((one) => String(one.no) === desk.about);
  if (!asker || !isOpen(asker)) return [];
  // Of several sub-duties of a unit the latest is the one its desk is due by.
  const latest = pieceOf(matter, asker.party);
  const pieces = piecesOf(matter).map((piece) => (piece === latest ? { ...piece, due: day } : piece));
  return [to(asker), { type: 'facts', facts: { pieces } }];
}

function answered({ matter, desk }: DeskContext, code: string): Change[] {
  const unit = String(desk.facts?.['asked'] ?? '');
  return [{ type: 'notice', notice: { code, unit, to: 'party', desk: desk.no, about: `${code}:${matter.version}` } }];
}

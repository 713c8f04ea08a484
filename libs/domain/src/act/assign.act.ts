import { isOpen, type Desk } from '../desk/desk.ts';
import { refused } from '../refusal.ts';
import { type Act, type ActRule } from './act.ts';
import { type Change } from './change.ts';

/** 转办 within a unit: the desk is given to one of the people who sit at it; without a person, given back to all. */
export const assign: ActRule = {
  whyNot: ({ desk, act: { assignee } }) => {
    if (!isOpen(desk)) return refused('desk.already-decided');
    if (assignee && !sitsAt(desk, assignee)) return refused('assign.not-of-this-desk');
    return assignee?.id === desk.assignee?.id ? refused('assign.has-it-already') : undefined;
  },
  changes: ({ desk, act: { assignee } }): Change[] => [
    { type: 'assigned', desk: desk.no, assignee: assignee ? { id: assignee.id, name: assignee.name } : null },
  ],
};

const sitsAt = ({ party, seat }: Desk, { unit, role }: NonNullable<Act['assignee']>): boolean =>
  unit === party && role === seat;

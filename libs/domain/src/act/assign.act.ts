import { isOpen } from '../desk/desk.ts';
import { refused } from '../refusal.ts';
import { type ActRule } from './act.ts';
import { type Change } from './change.ts';

/** 转办 within a unit: the desk is given to one of the people who sit at it; without a person, given back to all. */
export const assign: ActRule = {
  whyNot: ({ desk, act: { assignee } }) => {
    if (!isOpen(desk)) return refused('desk.already-decided');
    const sits = !assignee || (assignee.unit === desk.party && assignee.role === desk.seat);
    if (!sits) return refused('assign.not-of-this-desk');
    return (assignee?.id ?? null) === (desk.assignee?.id ?? null) ? refused('assign.has-it-already') : undefined;
  },
  changes: ({ desk, act: { assignee } }): Change[] => [
    { type: 'assigned', desk: desk.no, assignee: assignee ? { id: assignee.id, name: assignee.name } : null },
  ],
};

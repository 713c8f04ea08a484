import { type ActRule, type MatterContext } from '../act/act.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { refused } from '../refusal.ts';
import { maySeeComplaint } from './may-see-complaint.ts';

/** 批注: among those who see the whole complaint; nobody is named in it. */
export const commentComplaint: ActRule<MatterContext> = {
  whyNot: ({ matter, by, act }) =>
    maySeeComplaint(by, matter) === 'whole' ? reasonGiven(act) : refused('act.not-yours'),
  changes: () => [{ type: 'commented' }],
};

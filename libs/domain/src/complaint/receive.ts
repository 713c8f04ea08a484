import { type Opening } from '../act/open-matter.ts';
import { type Day } from '../time/day.ts';
import { type Complaint, written } from './complaint.ts';
import { handlerOf } from './handler-of.ts';
import { frozen, type RuleSetName } from './rule-sets.ts';

/** What is known of a complaint when it comes in, without its complainant and without its text. */
export type Received = Pick<
  Complaint,
  'type' | 'channel' | 'complainee' | 'topic' | 'clause' | 'secrecy' | 'hidden' | 'agent' | 'remedies'
> & { receivedOn: Day; ruleSet: RuleSetName };

/** 收件: what its matter is opened with, before `decide-acceptance`. The unit complained of is no party of it. */
export function opened(received: Received, named: Pick<Opening, 'id' | 'planId' | 'no'>): Opening {
  const { handler } = handlerOf(received.complainee);
  return {
    ...named,
    kind: 'complaint',
    // A title is read in messages and queues: it tells the number and nothing else.
    title: `投诉件 ${named.no}`,
    leads: [handler],
    supports: [],
    due: null,
    facts: written({ ...received, handler, rules: frozen(received.ruleSet) }),
  };
}

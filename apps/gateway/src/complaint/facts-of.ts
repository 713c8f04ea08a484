import { type Moment } from '@duban/domain/act/moment';
import { type Channel, type Complaint, type Topic } from '@duban/domain/complaint/complaint';
import { type ComplaintBody, missingInComplaint } from '@duban/domain/complaint/complaint-body';
import { handlerOf } from '@duban/domain/complaint/parties';
import { limitsOf, RULE_SETS, type RuleSetName } from '@duban/domain/complaint/rule-sets';
import { dayOf, type Day } from '@duban/domain/time/day';
import { invalid } from '../refusal/problem-error.ts';

/** The municipal measures apply to what is received here; their limits are the parent order's until their own are known. */
const RULES: RuleSetName = 'CQ-2021';

/** @throws a 400 that names every field that is missing or names nothing. */
export function demandWhole(body: ComplaintBody, at: Moment): void {
  const problems = missingInComplaint(body).map((field) => ({ field, problem: 'is missing' }));
  const unit = body.complainee === undefined ? undefined : at.units.get(body.complainee);
  if (body.complainee !== undefined && (!unit || unit.kind === 'E'))
    problems.push({ field: 'complainee', problem: 'is no unit of the register' });
  if (body.knownOn !== undefined && body.knownOn > dayOf(at.now))
    problems.push({ field: 'knownOn', problem: 'lies in the future' });
  if (problems.length > 0) throw invalid(problems);
}

/** What the matter keeps of a whole body: codes and days. */
export function factsOf(body: ComplaintBody, received: { channel: Channel; on?: Day }, at: Moment): Complaint {
  const complainee = body.complainee ?? '';
  return {
    type: body.type ?? 1,
    ruleSet: RULES,
    limits: limitsOf(RULE_SETS[RULES]),
    channel: received.channel,
    receivedOn: received.on ?? dayOf(at.now),
    complainee,
    handler: handlerOf(complainee),
    topic: body.topic as Topic,
    clause: body.clause ?? null,
    hidden: body.hidden ?? false,
    knownOn: body.knownOn ?? null,
  };
}

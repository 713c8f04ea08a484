import { type Moment } from '@duban/domain/act/moment';
import { type ComplaintBody, missingInComplaint } from '@duban/domain/complaint/complaint-body';
import { type Channel } from '@duban/domain/complaint/complaint-form';
import { type Received } from '@duban/domain/complaint/receive';
import { type RuleSetName } from '@duban/domain/complaint/rule-sets';
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

const named = ({ type = 1, complainee = '', topic = '' }: ComplaintBody) => ({ type, complainee, topic });

/** What the matter knows of a whole body: codes and days. */
export function receivedFrom(body: ComplaintBody, came: { channel: Channel; on?: Day }, at: Moment): Received {
  const { clause, hidden = false, knownOn, agent } = body;
  return {
    ...named(body),
    hidden,
    ruleSet: RULES,
    channel: came.channel,
    receivedOn: came.on ?? dayOf(at.now),
    secrecy: hidden ? 'confidential' : 'ordinary',
    agent: agent !== undefined,
    remedies: knownOn === undefined ? {} : { knownOn },
    ...(clause === undefined ? {} : { clause }),
  };
}

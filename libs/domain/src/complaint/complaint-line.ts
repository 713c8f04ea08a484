import { isLive } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { type Day } from '../time/day.ts';
import { type Channel, complaintOf, type Topic } from './complaint.ts';
import { type RefusalGround, type TerminationReason } from './rule-sets.ts';

/** 投诉台账: one line of a complaint, codes and days; follows from its matter. */
export interface ComplaintLine {
  handler: string;
  complainee: string;
  type: 1 | 2;
  topic: Topic;
  clause: string | null;
  channel: Channel;
  receivedOn: Day;
  acceptedOn: Day | null;
  refusedFor: RefusalGround | null;
  endedFor: TerminationReason | null;
  endedOn: Day | null;
  extended: boolean;
  longPending: boolean;
  rating: number | null;
  keyTask: string | null;
  outcome: string | null;
}

export function lineOfComplaint(matter: Matter): ComplaintLine {
  const { handler, complainee, type, topic, clause, channel, receivedOn, ...rest } = complaintOf(matter);
  return {
    handler,
    complainee,
    type,
    topic,
    clause,
    channel,
    receivedOn,
    acceptedOn: rest.acceptedOn ?? null,
    refusedFor: rest.refused?.ground ?? null,
    endedFor: rest.ended?.reason ?? null,
    endedOn: rest.ended?.on ?? null,
    extended: rest.extendedTo !== undefined,
    longPending: matter.desks.some((desk) => isLive(desk) && desk.step === 'long-pending'),
    rating: rest.rating ?? null,
    keyTask: rest.keyTask?.id ?? null,
    outcome: matter.outcome,
  };
}

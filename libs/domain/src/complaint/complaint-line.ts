import { isLive } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { type Day } from '../time/day.ts';
import { type Channel, type Complaint, complaintOf, type Topic } from './complaint.ts';
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
  const complaint = complaintOf(matter);
  const { handler, complainee, type, topic, clause, channel, receivedOn } = complaint;
  return {
    ...{ handler, complainee, type, topic, clause, channel, receivedOn },
    ...courseOf(complaint),
    longPending: matter.desks.some((desk) => isLive(desk) && desk.step === 'long-pending'),
    outcome: matter.outcome,
  };
}

type Course = Omit<ComplaintLine, keyof Complaint | 'longPending' | 'outcome'> &
  Pick<ComplaintLine, 'acceptedOn' | 'rating' | 'keyTask'>;

const courseOf = ({ acceptedOn, refused, ended, extendedTo, rating, keyTask }: Complaint): Course => ({
  acceptedOn: acceptedOn ?? null,
  ...(refused ? { refusedFor: refused.ground } : { refusedFor: null }),
  ...(ended ? { endedFor: ended.reason, endedOn: ended.on } : { endedFor: null, endedOn: null }),
  extended: extendedTo !== undefined,
  rating: rating ?? null,
  keyTask: keyTask?.id ?? null,
});

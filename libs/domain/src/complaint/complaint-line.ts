import { type Matter } from '../matter/matter.ts';
import { dayOf, type Day } from '../time/day.ts';
import { complaintOf, isLongPending } from './complaint.ts';

/** What counts and lists need of a complaint: codes and days, no person and no text. */
export interface ComplaintLine {
  id: string;
  no: string;
  type: 1 | 2;
  complainee: string;
  handler: string;
  topic: string;
  clause: string | null;
  receivedOn: Day;
  acceptedOn: Day | null;
  /** On which it was refused, redirected, withdrawn before it was accepted, or terminated. */
  endedOn: Day | null;
  /** `refused`, `redirected`, `withdrawn`, or the reason of the termination. */
  ended: string | null;
  closedOn: Day | null;
  longPending: boolean;
  stars: number | null;
  /** On which days proposals on policy were made. */
  advisedOn: Day[];
}

export function lineOf(matter: Matter): ComplaintLine {
  const { type, complainee, handler, topic, clause, receivedOn, acceptedOn, rating, log = [] } = complaintOf(matter);
  return {
    id: matter.id,
    no: matter.no,
    type,
    complainee,
    handler,
    topic,
    clause: clause ?? null,
    receivedOn,
    acceptedOn: acceptedOn ?? null,
    ...endOf(matter),
    closedOn: matter.closedAt === null ? null : dayOf(matter.closedAt),
    longPending: isLongPending(matter),
    stars: rating?.stars ?? null,
    advisedOn: log.flatMap(({ what, on }) => (what === 'advice' ? [on] : [])),
  };
}

function endOf(matter: Matter): Pick<ComplaintLine, 'endedOn' | 'ended'> {
  const { termination, refusal, redirect, withdrawal, acceptedOn } = complaintOf(matter);
  if (termination) return { endedOn: termination.on, ended: termination.reason };
  if (refusal) return { endedOn: refusal.on, ended: 'refused' };
  if (redirect) return { endedOn: redirect.on, ended: 'redirected' };
  return withdrawal && !acceptedOn ? { endedOn: withdrawal.on, ended: 'withdrawn' } : { endedOn: null, ended: null };
}

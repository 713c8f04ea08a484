import { type Matter } from '../matter/matter.ts';
import { canonicalJson } from '../reward/canonical-json.ts';
import { type Day, dayOf } from '../time/day.ts';
import { type Complaint, complaintOf } from './complaint.ts';

/** What proves an archived complaint: nothing of it opens anything. */
export interface ArchiveProof {
  /** Entries of its chain until the archive's moment, and the hash of the last. */
  entries: number;
  head: string;
  /** Of the closed text as it lies, hex. */
  textSha256: string | null;
  /** Of the bytes of its closed papers as they lie, hex. */
  papers: string[];
}

export interface ArchivedComplaint extends ArchiveProof {
  no: string;
  receivedOn: Day;
  acceptedOn: Day | null;
  endedOn: Day | null;
  servedOn: Day | null;
  closedOn: Day;
  outcome: string;
  /** Ground of the refusal or reason of the termination. */
  code: string | null;
}

/** 年度归档目录 (Art 24): complaints that were closed in a year and stood closed at its end, in the order of their closing. */
export interface ArchiveIndex {
  handler: string;
  year: number;
  complaints: ArchivedComplaint[];
}

/** Whether the matter, as it stood at the archive's moment, belongs into the year. */
export const isArchivedIn = (year: number, { closedAt }: Matter): boolean =>
  closedAt !== null && dayOf(closedAt).startsWith(`${year}-`);

/** @throws RangeError when it is not closed. */
export function archivedComplaint(matter: Matter, { entries, head, textSha256, papers }: ArchiveProof) {
  if (matter.closedAt === null) throw new RangeError(`not closed: ${matter.id}`);
  const complaint = complaintOf(matter);
  return {
    no: matter.no,
    receivedOn: complaint.receivedOn,
    acceptedOn: complaint.acceptedOn ?? null,
    ...endOf(complaint),
    servedOn: complaint.notifiedOn ?? null,
    closedOn: dayOf(matter.closedAt),
    outcome: matter.outcome ?? 'closed',
    entries,
    head,
    textSha256,
    papers: [...papers].sort(),
  } satisfies ArchivedComplaint;
}

function endOf({ termination, refusal, redirect }: Complaint): Pick<ArchivedComplaint, 'endedOn' | 'code'> {
  if (termination) return { endedOn: termination.on, code: termination.reason };
  if (refusal) return { endedOn: refusal.on, code: refusal.ground };
  return { endedOn: redirect?.on ?? null, code: null };
}

export const archiveIndex = (
  handler: string,
  year: number,
  complaints: readonly ArchivedComplaint[],
): ArchiveIndex => ({ handler, year, complaints: [...complaints].sort(byDayAndNumber) });

/** What the total hash is of: the same index is the same text, in whatever order it was gathered. */
export const archiveText = (index: ArchiveIndex): string => canonicalJson(index);

const byDayAndNumber = (one: ArchivedComplaint, other: ArchivedComplaint): number =>
  `${one.closedOn} ${one.no}` < `${other.closedOn} ${other.no}` ? -1 : 1;

import { type Change } from '@duban/domain/act/change';
import { type RecordedEntry } from '@duban/database/matter/timeline.store';
import { type TimelineChange, type TimelineEntry } from '@duban/contracts/http/timeline-entry';

/** Entries shown at most; the whole chain is in the audit. */
export const LONGEST_TIMELINE = 500;

/** An entry of the record as people read it: who, what, with which words, and what it changed. */
export function timelineEntry({
  seq,
  at,
  name,
  unit,
  forWhom,
  act,
  object,
  asked,
  changes,
}: RecordedEntry): TimelineEntry {
  return {
    seq,
    at,
    actor: name,
    unit,
    forWhom,
    act,
    object,
    words: asked?.words ?? null,
    progress: asked?.progress ?? null,
    evidence: asked?.evidence ?? [],
    changes: changes.flatMap((change) => timelineChange(change) ?? []),
  };
}

/** What is shown of a change; notices and bare facts are not. */
const SHOWN: { [T in Change['type']]?: (change: Extract<Change, { type: T }>) => Omit<TimelineChange, 'type'> } = {
  laid: ({ laying }) => ({ step: laying.step, party: laying.party }),
  decided: ({ desk, verdict }) => ({ desk, verdict }),
  undecided: ({ desk }) => ({ desk }),
  voided: ({ desk }) => ({ desk }),
  'desk-due': ({ desk, day }) => ({ desk, day }),
  'matter-due': ({ day }) => ({ day }),
  recounted: ({ desk, explanation }) => ({ desk, day: explanation.due }),
  measured: ({ desk, what, decision }) => ({ desk, measure: what, decision }),
  assigned: ({ desk, assignee }) => ({ desk, ...(assignee ? { to: assignee.name } : {}) }),
  copied: ({ units }) => ({ units }),
  suspended: ({ ground }) => ({ ground }),
  resumed: () => ({}),
  climbed: ({ desk, rung, moment, card, letter }) => ({
    desk,
    rung,
    moment,
    ...(card ? { card } : {}),
    ...(letter ? { letter } : {}),
  }),
  urged: ({ desk }) => ({ desk }),
  parties: ({ leads, supports }) => ({ leads, supports }),
  round: ({ route }) => ({ to: route.to }),
  chapter: ({ route }) => ({ to: route.to }),
  closed: ({ outcome }) => ({ outcome }),
};

function timelineChange(change: Change): TimelineChange | undefined {
  const shown = SHOWN[change.type] as ((one: Change) => Omit<TimelineChange, 'type'>) | undefined;
  return shown && { type: change.type, ...shown(change) };
}

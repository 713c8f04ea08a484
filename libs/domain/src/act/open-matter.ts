import { type Kind, type Matter } from '../matter/matter.ts';
import { dueMoment } from '../time/due.ts';
import { type Day } from '../time/day.ts';
import { type Facts } from '../desk/desk.ts';
import { apply, type Applied } from './apply.ts';
import { laid } from './changes.ts';
import { type KindRules } from './kind-rules.ts';
import { type Moment } from './moment.ts';
import { partiesIn } from './progress.ts';

/** What a matter is opened with. */
export interface Opening {
  id: string;
  kind: Kind;
  planId: string;
  no: string;
  title: string;
  leads: string[];
  supports: string[];
  due: Day | null;
  facts: Facts;
}

/** Opens a matter in this build's edition, with the desks of its first step. */
export function openMatter(kind: KindRules, opening: Opening, first: string, at: Moment): Applied {
  const due = opening.due === null ? null : dueMoment(opening.due, 'office');
  const empty: Matter = {
    ...opening,
    leads: [...new Set(opening.leads)],
    supports: [...new Set(opening.supports)].filter((unit) => !opening.leads.includes(unit)),
    due,
    firstDue: due,
    edition: kind.edition,
    chapter: 1,
    round: 1,
    route: null,
    returns: 0,
    version: 0,
    openedAt: at.now,
    extensions: 0,
    closedAt: null,
    outcome: null,
    owedSince: at.now,
    suspendedAt: null,
    pauses: [],
    copies: [],
    lastDesk: 0,
    desks: [],
  };
  const parties = partiesIn(empty, first, kind.steps);
  return apply(
    empty,
    parties.map((party) => laid(first, party)),
    at,
    kind.steps,
  );
}

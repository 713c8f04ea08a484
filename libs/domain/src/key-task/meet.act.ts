import { type ActRule, type MatterContext } from '../act/act.ts';
import { type Change } from '../act/change.ts';
import { decider } from '../act/changes.ts';
import { isOpen } from '../desk/desk.ts';
import { refused } from '../refusal.ts';
import { dayOf } from '../time/day.ts';

/** 联席会议: a meeting dealt with the task; a meeting that the ladder proposed, or a third return forced, has been held. */
export const meet: ActRule<MatterContext> = {
  whyNot: ({ act }) => (act.meeting === undefined ? refused('meeting.unknown') : undefined),
  changes: ({ act, matter, by, at }) => {
    const before = (matter.facts['meetings'] ?? []) as object[];
    const held = { meeting: act.meeting, on: act.day ?? dayOf(at.now), words: act.words ?? '' };
    const proposed = matter.desks.filter(
      (desk) => isOpen(desk) && desk.measures.some(({ what, decision }) => what === 'meeting' && decision === null),
    );
    return [
      { type: 'facts', facts: { meetings: [...before, held] } },
      ...proposed.map((desk): Change => ({
        type: 'measured',
        desk: desk.no,
        what: 'meeting',
        decision: 'confirmed',
        by: decider(by),
        words: act.words ?? null,
      })),
    ];
  },
};

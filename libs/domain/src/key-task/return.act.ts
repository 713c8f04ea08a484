import { type ActRule, type DeskContext } from '../act/act.ts';
import { type Change } from '../act/change.ts';
import { decided } from '../act/changes.ts';
import { type Route } from '../matter/matter.ts';
import { refused } from '../refusal.ts';
import { dayOf } from '../time/day.ts';
import { SUPERVISION_OFFICE } from './steps.ts';

const RETURNABLE = ['break-down', 'deliver', 'answer'];

/** 退回重办: a reviewer sends the task back to a step, of all or of named units; the third return forces a joint meeting. */
export const sendForRework: ActRule = {
  whyNot: ({ act, matter }) => {
    if (!act.words?.trim()) return refused('act.reason-needed');
    if (!RETURNABLE.includes(act.to ?? 'answer')) return refused('key-task.return-to-what', { allowed: RETURNABLE });
    if (act.to === 'deliver' && matter.supports.length === 0) return refused('key-task.no-such-supporter');
    const strangers = (act.units ?? []).filter((unit) => !matter.supports.includes(unit));
    return strangers.length > 0 ? refused('key-task.no-such-supporter', { units: strangers }) : undefined;
  },
  changes: (context) => [
    decided(context),
    ...forcedMeeting(context),
    { type: 'round', route: routeOf(context), returned: true },
  ],
};

function routeOf({ act, desk }: DeskContext): Route {
  const route: Route = { to: act.to ?? 'answer', then: act.then ?? 'level-by-level', from: desk.step };
  return route.to === 'deliver' && act.units?.length ? { ...route, units: act.units } : route;
}

function forcedMeeting({ matter, at }: DeskContext): Change[] {
  if (matter.returns + 1 !== 3) return [];
  const about = `meeting:${matter.version}`;
  return [
    { type: 'facts', facts: { jointMeetingForced: dayOf(at.now) } },
    {
      type: 'notice',
      notice: { code: 'joint-meeting.forced', unit: SUPERVISION_OFFICE, to: 'office', desk: null, about },
    },
  ];
}

import { type ActRule, type DeskContext } from '../act/act.ts';
import { type Change } from '../act/change.ts';
import { decided } from '../act/changes.ts';
import { type Matter, type Route } from '../matter/matter.ts';
import { refused, type Refusal } from '../refusal.ts';
import { dayOf } from '../time/day.ts';
import { RETURNABLE } from './returnable.ts';
import { SUPERVISION_OFFICE } from '../unit/offices.ts';

/** 退回重办: a reviewer sends the task back to a step, of all or of named units; the third return forces a joint meeting. */
export const sendForRework: ActRule = {
  whyNot: ({ act, matter }) => {
    if (!act.words?.trim()) return refused('act.reason-needed');
    const to = act.to ?? 'answer';
    if (!RETURNABLE.includes(to)) return refused('key-task.return-to-what', { allowed: RETURNABLE });
    return to === 'deliver' ? whyNotUnits(matter, act.units ?? []) : undefined;
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

function whyNotUnits({ supports }: Matter, units: string[]): Refusal | undefined {
  const strangers = units.filter((unit) => !supports.includes(unit));
  const nobody = supports.length === 0 || strangers.length > 0;
  return nobody ? refused('key-task.no-such-supporter', { units: strangers }) : undefined;
}

import { type ClockMoved, type ClockState } from '@duban/contracts/http/clock-move';
import { instant, object, whole } from '../openapi/shape.ts';

export const CLOCK = object<ClockState>({ now: instant(), offsetMs: whole() });

export const MOVED = object<ClockMoved>({
  now: instant(),
  moved: object<ClockMoved['moved']>({
    from: instant(),
    to: instant(),
    workingDays: whole(),
    overdue: whole('Open desks that became overdue.'),
    due: whole('Matters whose next wake has passed.'),
    nudged: whole('Of these at once; the sweep does the rest.'),
  }),
});

import { type MatterTime } from '@duban/contracts/http/matter-time';
import { type Held } from '@duban/domain/key-task/time-by-holder';
import { type LateDesk } from '@duban/domain/key-task/why-late';
import { instant, list, nullable, object, text, uuid, whole, yesNo } from '../openapi/shape.ts';

const HOLDER = text('Unit code, or `suspended`, `passing-on`, `closed`.');

export const TIME = object<MatterTime>({
  matter: uuid(),
  now: instant(),
  elapsedMinutes: whole('From the opening to the closing, or to now.'),
  workingDaysLate: nullable(whole('After the due day of the matter.')),
  latest: nullable(
    object<LateDesk>({
      desk: whole(),
      step: text(),
      unit: text(),
      workingDays: whole('0 means later on the due day.'),
      decided: yesNo(),
    }),
  ),
  shares: list(
    object<MatterTime['shares'][number]>({ holder: HOLDER, minutes: whole() }),
    'Longest first; adds up to `elapsedMinutes`.',
  ),
  held: list(
    object<Held>({
      holder: HOLDER,
      desk: nullable(whole()),
      step: nullable(text()),
      from: whole('Minutes after the opening.'),
      minutes: whole(),
    }),
    'In the order of time.',
  ),
});

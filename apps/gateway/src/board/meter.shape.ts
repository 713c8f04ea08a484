import {
  type BoardBurden,
  type BoardLoad,
  type BurdenLine,
  type LoadFact,
  type LoadLine,
  type MeterLimit,
  type UnitLoad,
} from '@duban/contracts/http/board-meters';
import { day, instant, list, nullable, object, oneOf, text, uuid, whole, yesNo } from '../openapi/shape.ts';

const LIMIT = object<MeterLimit>({ value: whole(), source: text() });
const KIND = oneOf(['D', 'Z', 'P', 'V', 'G']);

export const LOAD = object<BoardLoad>({
  now: instant(),
  since: instant(),
  limit: LIMIT,
  units: list(
    object<LoadLine>({
      unit: text(),
      name: text(),
      kind: KIND,
      urge: whole('催办'),
      measure: whole('Cards and letters that were confirmed.'),
      report: whole('Reports asked for.'),
      conclusion: whole('督查结论'),
      check: whole('回头看'),
      total: whole(),
      exceeded: yesNo(),
    }),
  ),
});

export const UNIT_LOAD = object<UnitLoad>({
  since: instant(),
  unit: text(),
  items: list(
    object<LoadFact>({
      kind: oneOf(['urge', 'measure', 'report', 'conclusion', 'check']),
      matter: uuid(),
      no: text(),
      title: text(),
      desk: nullable(text()),
      at: instant(),
    }),
  ),
});

export const BURDEN = object<BoardBurden>({
  now: instant(),
  weeks: list(day(), 'Mondays, the running week last.'),
  limit: LIMIT,
  units: list(object<BurdenLine>({ unit: text(), name: text(), kind: KIND, desks: list(whole()), exceeded: yesNo() })),
});

import { type BoardNumber, type BoardNumberDefinition, type BoardNumberRow } from '@duban/contracts/http/board-number';
import { type BoardTrend, type BoardTrendDay } from '@duban/contracts/http/board-trend';
import { type BoardUnits, type UnitTime, type UnitTimeRow } from '@duban/contracts/http/board-units';
import { DAY_NUMBER_IDS } from '@duban/domain/board/numbers';
import { type Rate, type UnitLine } from '@duban/domain/board/unit-table';
import { type UseOfTime } from '@duban/domain/board/use-of-time';
import { day, instant, list, nullable, number, object, oneOf, text, uuid, whole, yesNo } from '../openapi/shape.ts';

const definition = {
  id: text(),
  name: text(),
  formula: text('口径'),
  numerator: text(),
  denominator: nullable(text('Null for a plain count.')),
  of: oneOf(['matter', 'desk']),
};

export const DEFINITIONS = list(object<BoardNumberDefinition>(definition));

export const NUMBER = object<BoardNumber>({
  ...definition,
  now: instant(),
  hits: whole('Rows in the numerator.'),
  rows: whole('All rows; of a plain count the same.'),
  figure: nullable(number('The count, or the share 0 to 1.')),
  items: list(
    object<BoardNumberRow>({
      matter: uuid(),
      no: text(),
      title: text(),
      planId: uuid(),
      desk: nullable(text()),
      step: nullable(text()),
      unit: nullable(text()),
      hit: yesNo(),
    }),
  ),
  next: nullable(text('Cursor of the next page.')),
});

export const RATE = object<Rate>({
  hits: whole(),
  rows: whole('The sample.'),
  rate: nullable(number('0 to 1.')),
  small: yesNo('Fewer than five: marked, not ranked.'),
});

const MINUTES = { own: whole('Minutes.'), waiting: whole('Minutes.'), approval: whole('Minutes.') };

export const UNIT_LINE = object<UnitLine>({
  unit: text(),
  name: text(),
  kind: oneOf(['D', 'Z', 'P', 'V', 'G']),
  open: whole(),
  overdue: whole(),
  onTime: RATE,
  reportLate: RATE,
  rework: RATE,
  measures: whole(),
  time: nullable(
    object<UseOfTime & { sample: number }>({ ...MINUTES, sample: whole('Matters.') }, 'Averages a matter.'),
  ),
  rank: nullable(whole()),
});

export const UNITS = object<BoardUnits>({ now: instant(), units: list(UNIT_LINE) });

export const UNIT_TIME = object<UnitTime>({
  now: instant(),
  unit: text(),
  average: nullable(object<UseOfTime>(MINUTES)),
  items: list(object<UnitTimeRow>({ matter: uuid(), no: text(), title: text(), ...MINUTES })),
});

export const TREND = object<BoardTrend>({
  now: instant(),
  days: list(
    object<BoardTrendDay>({
      day: day(),
      figures: object<BoardTrendDay['figures']>(
        Object.fromEntries(DAY_NUMBER_IDS.map((id) => [id, whole()])) as {
          [K in keyof BoardTrendDay['figures']]: ReturnType<typeof whole>;
        },
      ),
    }),
  ),
});

import { type UnitEntry, type UnitName } from '@duban/contracts/http/unit-entry';
import { day, list, nullable, object, oneOf, text } from '../openapi/shape.ts';

export const UNIT = object<UnitEntry>({
  code: text(),
  name: text(),
  english: text(),
  kind: oneOf(['D', 'Z', 'P', 'V', 'G']),
  validFrom: nullable(day()),
  validTo: nullable(day()),
  successor: nullable(text()),
  aliases: list(
    object<UnitName>({ alias: text(), validFrom: nullable(day()), validTo: nullable(day()), mark: nullable(text()) }),
  ),
});

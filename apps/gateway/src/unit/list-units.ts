import { Injectable } from '@nestjs/common';
import { type Page } from '@duban/contracts/http/page';
import { type UnitEntry, type UnitName } from '@duban/contracts/http/unit-entry';
import { UnitStore } from '@duban/database/unit/unit.store';

/** 机构: the whole register; a district has some dozens. */
@Injectable()
export class ListUnits {
  constructor(private readonly units: UnitStore) {}

  async handle(): Promise<Page<UnitEntry>> {
    const [units, names] = await Promise.all([this.units.all(), this.units.aliases()]);
    const namesOf = (code: string): UnitName[] =>
      names
        .filter(({ unit }) => unit === code)
        .map(({ alias, validFrom, validTo, mark }) => ({ alias, validFrom, validTo, mark }));
    return { items: units.map((unit) => ({ ...unit, aliases: namesOf(unit.code) })), next: null };
  }
}

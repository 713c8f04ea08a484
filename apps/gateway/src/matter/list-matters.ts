import { Injectable } from '@nestjs/common';
import { type MatterList } from '@duban/contracts/http/matter-list';
import { type Moment } from '@duban/domain/act/moment';
import { Ledger } from '@duban/database/ledger/ledger';
import { type ListWish } from '@duban/database/matter/list-wish';
import { MatterListStore } from '@duban/database/matter/matter-list.store';
import { invalid } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { listWish, nextCursor } from './list-wish.ts';
import { matterLineOf } from './matter-line-of.ts';
import { type MatterQueryDto } from './matter-query.dto.ts';

/** 台账: what the asking person may see, filtered and sorted in the database, one page at a time. */
@Injectable()
export class ListMatters {
  constructor(
    private readonly ledger: Ledger,
    private readonly lists: MatterListStore,
  ) {}

  async handle({ actor }: Asker, query: MatterQueryDto): Promise<MatterList> {
    const wish = listWish(query);
    const at = await this.ledger.moment();
    knownUnit(wish, at);
    const [{ matters, next }, counted] = await Promise.all([
      this.lists.page(actor, at.now, wish),
      wish.after === undefined ? this.lists.count(actor, at.now, wish) : { count: null, more: false },
    ]);
    const items = matters.map((matter) => matterLineOf(matter, at));
    return { items, next: nextCursor(next, wish), count: counted.count, countIsMore: counted.more };
  }
}

/** @throws a 400 for a unit that is in no register. */
export function knownUnit({ unit }: ListWish, { units }: Moment): void {
  if (unit !== undefined && !units.has(unit))
    throw invalid([{ field: 'unit', problem: 'unit is no code of the register' }]);
}

import { Injectable } from '@nestjs/common';
import { type MatterLine } from '@duban/contracts/http/matter-line';
import { type Page } from '@duban/contracts/http/page';
import { type Moment } from '@duban/domain/act/moment';
import { titleOf } from '@duban/domain/act/step-rule';
import { deskId } from '@duban/domain/desk/desk';
import { KINDS } from '@duban/domain/kind/kinds';
import { dayOf } from '@duban/domain/time/day';
import { Ledger } from '@duban/database/ledger/ledger';
import { type ListedMatter, MatterListStore } from '@duban/database/matter/matter-list.store';
import { invalid } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { listWish, nextCursor } from './list-wish.ts';
import { type MatterQueryDto } from './matter-query.dto.ts';

/** 台账: what the asking person may see, filtered and sorted in the database, one page at a time. */
@Injectable()
export class ListMatters {
  constructor(
    private readonly ledger: Ledger,
    private readonly lists: MatterListStore,
  ) {}

  async handle({ actor }: Asker, query: MatterQueryDto): Promise<Page<MatterLine>> {
    const wish = listWish(query);
    const at = await this.ledger.moment();
    if (wish.unit !== undefined && !at.units.has(wish.unit))
      throw invalid([{ field: 'unit', problem: 'unit is no code of the register' }]);
    const { matters, next } = await this.lists.page(actor, at.now, wish);
    return { items: matters.map((matter) => lineOf(matter, at)), next: nextCursor(next, wish) };
  }
}

function lineOf(matter: ListedMatter, at: Moment): MatterLine {
  const { steps } = KINDS[matter.kind];
  return {
    ...matter,
    open: matter.open.map(({ no, ...desk }) => ({
      id: deskId(matter.id, no),
      title: titleOf(steps, desk.step),
      ...desk,
    })),
    workingDaysLeft:
      matter.nextDue === null ? null : at.calendar.workingDaysBetween(dayOf(at.now), dayOf(matter.nextDue)),
  };
}

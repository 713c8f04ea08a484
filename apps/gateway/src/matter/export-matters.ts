import { Injectable, StreamableFile } from '@nestjs/common';
import { type Moment } from '@duban/domain/act/moment';
import { dayOf } from '@duban/domain/time/day';
import { SystemLog } from '@duban/database/audit/system-log.store';
import { Ledger } from '@duban/database/ledger/ledger';
import { type ListPlace, type ListWish } from '@duban/database/matter/list-wish';
import { MatterListStore } from '@duban/database/matter/matter-list.store';
import { csvFile } from '@duban/papers/csv-file';
import { type Asker } from '../session/asker.ts';
import { EXPORT_HEADS, exportRow } from './export-columns.ts';
import { type ExportQueryDto } from './export-query.dto.ts';
import { knownUnit } from './list-matters.ts';
import { listWish } from './list-wish.ts';

/** Matters that are in memory for one export at a time. */
const AT_ONCE = 500;

/** 导出台账: a whole list as a file, page by page as fast as it is taken; who took what is kept in the system's own chain. */
@Injectable()
export class ExportMatters {
  constructor(
    private readonly ledger: Ledger,
    private readonly lists: MatterListStore,
    private readonly log: SystemLog,
  ) {}

  async handle(asker: Asker, { format: _csv, ...query }: ExportQueryDto): Promise<StreamableFile> {
    const wish = { ...listWish(query), limit: AT_ONCE };
    const at = await this.ledger.moment();
    knownUnit(wish, at);
    return new StreamableFile(csvFile(EXPORT_HEADS, this.rows(asker, wish, at)), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="matters-${dayOf(at.now)}.csv"`,
    });
  }

  private async *rows(asker: Asker, wish: ListWish, at: Moment): AsyncGenerator<string[]> {
    let [rows, result] = [0, 'broken-off'];
    try {
      let after: ListPlace | undefined;
      do {
        const { matters, next } = await this.lists.page(asker.actor, at.now, after ? { ...wish, after } : wish);
        for (const matter of matters) {
          rows += 1;
          yield exportRow(matter, at);
        }
        after = next;
      } while (after);
      result = 'done';
    } finally {
      await this.record(asker, wish, { rows, result });
    }
  }

  private record({ actor, ip }: Asker, { limit: _pages, ...asked }: ListWish, { rows, result }: Told): Promise<void> {
    const { id, name, unit } = actor;
    return this.log.append({
      actor: { id, name, unit },
      act: 'export',
      object: 'matters',
      body: { asked, rows },
      ip,
      result,
    });
  }
}

interface Told {
  rows: number;
  result: string;
}

import { Injectable } from '@nestjs/common';
import { type ComplaintArchiveView } from '@duban/contracts/http/complaint-reports';
import { ComplaintArchiveStore } from '@duban/database/complaint/complaint-archive.store';
import { endOfYear, isYearOver } from '@duban/domain/complaint/statistics';
import { type Asker } from '../session/asker.ts';
import { ComplaintStores } from './complaint-stores.ts';
import { exported } from './exported.ts';
import { handlingUnit } from './handling-unit.ts';

/** 年度归档目录 of the handling unit; each reading is an entry. */
@Injectable()
export class ShowComplaintArchive {
  constructor(
    private readonly archive: ComplaintArchiveStore,
    private readonly stores: ComplaintStores,
  ) {}

  async handle(asker: Asker, year: number): Promise<ComplaintArchiveView> {
    const handler = handlingUnit(asker.actor);
    const { now } = await this.stores.ledger.moment();
    const asOf = isYearOver(year, now) ? endOfYear(year) : now;
    const index = await this.archive.ofYear(handler, year, asOf);
    const told = { year, rows: index.complaints.length, sha256: index.sha256 };
    await this.stores.log.append(exported(asker, 'complaint-archive', told));
    return { ...index, asOf };
  }
}

import { Injectable } from '@nestjs/common';
import { type MatterWithTimeline } from '@duban/contracts/http/matter-view';
import { maySee } from '@duban/domain/act/may-see';
import { type Instant, instantOf, millis } from '@duban/domain/time/day';
import { AsOfStore } from '@duban/database/as-of/as-of.store';
import { Ledger } from '@duban/database/ledger/ledger';
import { TimelineStore } from '@duban/database/matter/timeline.store';
import { isUuid } from '../refusal/cursor.ts';
import { pastMoment } from '../refusal/past-moment.ts';
import { unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { viewOf } from './matter-view.ts';
import { LONGEST_TIMELINE, timelineEntry } from './timeline.ts';

/** 截至某一时刻: a matter as it stood then, added up from its entries; nothing can be done to the past. */
@Injectable()
export class ShowMatterAsOf {
  constructor(
    private readonly ledger: Ledger,
    private readonly past: AsOfStore,
    private readonly timelines: TimelineStore,
  ) {}

  async handle({ actor }: Asker, id: string, asOf: Instant): Promise<MatterWithTimeline> {
    const seen = isUuid(id) ? await this.ledger.look(id.toLowerCase()) : undefined;
    if (!seen || !maySee(actor, seen.matter)) throw unseen();
    const now = instantOf(millis(pastMoment(asOf, seen.at.now)));
    const matter = await this.past.one(seen.matter.id, now);
    if (!matter) throw unseen();
    // A matter's version is the number of its last entry.
    const entries = await this.timelines.of(matter.id, LONGEST_TIMELINE, matter.version);
    const view = viewOf(matter, actor, { ...seen.at, now });
    return { ...view, acts: [], next: [], timeline: entries.map(timelineEntry) };
  }
}

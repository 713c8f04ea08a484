import { Injectable } from '@nestjs/common';
import { type MatterWithTimeline } from '@duban/contracts/http/matter-view';
import { maySee } from '@duban/domain/act/may-see';
import { type Instant } from '@duban/domain/time/day';
import { Ledger } from '@duban/database/ledger/ledger';
import { TimelineStore } from '@duban/database/matter/timeline.store';
import { isUuid } from '../refusal/cursor.ts';
import { unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { ShowMatterAsOf } from './show-matter-as-of.ts';
import { viewOf } from './matter-view.ts';
import { LONGEST_TIMELINE, timelineEntry } from './timeline.ts';

@Injectable()
export class ShowMatter {
  constructor(
    private readonly ledger: Ledger,
    private readonly timelines: TimelineStore,
    private readonly past: ShowMatterAsOf,
  ) {}

  async handle(asker: Asker, id: string, asOf: Instant | undefined): Promise<MatterWithTimeline> {
    if (asOf !== undefined) return this.past.handle(asker, id, asOf);
    const { actor } = asker;
    const seen = isUuid(id) ? await this.ledger.look(id.toLowerCase()) : undefined;
    if (!seen || !maySee(actor, seen.matter)) throw unseen();
    const entries = await this.timelines.of(seen.matter.id, LONGEST_TIMELINE);
    return { ...viewOf(seen.matter, actor, seen.at), timeline: entries.map(timelineEntry) };
  }
}

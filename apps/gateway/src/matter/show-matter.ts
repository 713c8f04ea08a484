import { Injectable } from '@nestjs/common';
import { type MatterWithTimeline } from '@duban/contracts/http/matter-view';
import { maySee } from '@duban/domain/act/may-see';
import { Ledger } from '@duban/database/ledger/ledger';
import { TimelineStore } from '@duban/database/matter/timeline.store';
import { isUuid } from '../refusal/cursor.ts';
import { unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { viewOf } from './matter-view.ts';
import { timelineEntry } from './timeline.ts';

/** Entries shown at most; the whole chain is in the audit. */
const LONGEST_TIMELINE = 500;

@Injectable()
export class ShowMatter {
  constructor(
    private readonly ledger: Ledger,
    private readonly timelines: TimelineStore,
  ) {}

  async handle({ actor }: Asker, id: string): Promise<MatterWithTimeline> {
    const seen = isUuid(id) ? await this.ledger.look(id.toLowerCase()) : undefined;
    if (!seen || !maySee(actor, seen.matter)) throw unseen();
    const entries = await this.timelines.of(seen.matter.id, LONGEST_TIMELINE);
    return { ...viewOf(seen.matter, actor, seen.at), timeline: entries.map(timelineEntry) };
  }
}

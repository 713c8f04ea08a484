import { type Owed, type OwedStore } from '@duban/database/matter/owed.store';
import { type Logger } from 'pino';

/** Seconds a step may be owed, or a wake be missed, before the sweep nudges. */
const OWED_S = 1;
const WAKE_S = 0.2;
/** Matters nudged in one round: starts after an import are paced by it. */
const PACE = 100;
/** Seconds between nudges of a matter that does not move. */
const AGAIN_S = [1, 5, 25, 60];

interface Vain {
  nudges: number;
  nextAt: number;
  ended: boolean;
}

export interface Nudger {
  nudge(owed: Owed): Promise<void>;
  /** Ends the matter's run, so that the next nudge begins a new one from the record. */
  end(owed: Owed): Promise<void>;
}

/** Asks the record each second what is owed or fell due unnoticed, and nudges it; never asks Temporal. */
export class Sweep {
  private readonly vain = new Map<string, Vain>();

  constructor(
    private readonly store: OwedStore,
    private readonly nudger: Nudger,
    private readonly log: Logger,
  ) {}

  /** One round; `now` is the machine's time in ms, which a moved business clock does not touch. */
  async round(now: number): Promise<number> {
    const owed = await this.store.since(OWED_S, WAKE_S, PACE * 10);
    const ids = new Set(owed.map(({ id }) => id));
    for (const id of this.vain.keys()) if (!ids.has(id)) this.vain.delete(id);
    const due = owed.filter(({ id }) => (this.vain.get(id)?.nextAt ?? 0) <= now).slice(0, PACE);
    await Promise.all(due.map((one) => this.serve(one, now)));
    return due.length;
  }

  /** Only a nudge that arrived and changed nothing was vain; while the engine is away there is nothing to conclude. */
  private async serve(owed: Owed, now: number): Promise<void> {
    const vain = this.vain.get(owed.id) ?? { nudges: 0, nextAt: 0, ended: false };
    try {
      const ended = vain.ended || (await this.despair(owed, vain));
      await this.nudger.nudge(owed);
      const pause = AGAIN_S[Math.min(vain.nudges, AGAIN_S.length - 1)] ?? 60;
      this.vain.set(owed.id, { nudges: vain.nudges + 1, nextAt: now + pause * 1000, ended });
    } catch (error) {
      this.vain.set(owed.id, { ...vain, nextAt: now + 1000 });
      this.log.warn({ matter: owed.id, reason: String(error) }, 'nudge failed; the sweep asks again');
    }
  }

  /** After three vain nudges an alarm; after four the run is ended, once; answers whether it was. */
  private async despair(owed: Owed, { nudges }: Vain): Promise<boolean> {
    if (nudges === 3) this.log.error({ alarm: 'STORY_LATE', matter: owed.id }, 'three nudges were vain');
    if (nudges < 4) return false;
    this.log.error({ alarm: 'STORY_ENDED', matter: owed.id }, 'the run is ended once and begins again from the record');
    await this.nudger.end(owed);
    return true;
  }
}

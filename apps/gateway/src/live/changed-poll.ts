import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ChangedStore } from '@duban/database/matter/changed.store';
import { instantOf, type Instant, millis } from '@duban/domain/time/day';
import { type Logger } from 'pino';
import { LOG } from '../log.ts';
import { AfterCommit, type Commit } from '../nudge/after-commit.ts';
import { LiveHub } from './live-hub.ts';

const EVERY = 1_000;
/** A change may be committed this much later than the moment it carries; longer than any transaction may take, ms. */
const LOOK_BACK = 10_000;
const MOST = 2_000;

/** What workers and other gateways changed: one question a second for all listeners, none while nobody listens. */
@Injectable()
export class ChangedPoll implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private newest: Instant | undefined;
  /** What was told already, by matter; only of the time that is looked back at. */
  private told = new Map<string, string>();

  constructor(
    private readonly changed: ChangedStore,
    private readonly hub: LiveHub,
    private readonly after: AfterCommit,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.after.listen((commit) => this.told.set(commit.id, state(commit)));
    const again = () => {
      this.timer = setTimeout(() => void this.round().finally(again), EVERY);
      this.timer.unref();
    };
    again();
  }

  onModuleDestroy(): void {
    clearTimeout(this.timer);
  }

  async round(): Promise<void> {
    if (this.hub.isEmpty) return this.forget();
    try {
      this.newest = await this.tellSince(this.newest ?? (await this.changed.last()));
    } catch (error) {
      this.log.warn({ error: String(error) }, 'changes not read, tried again');
    }
  }

  private async tellSince(newest: Instant): Promise<Instant> {
    const found = await this.changed.since(instantOf(millis(newest) - LOOK_BACK), MOST);
    for (const one of found) if (this.told.get(one.id) !== state(one)) this.hub.tell(one);
    this.told = new Map(found.map((one) => [one.id, state(one)]));
    return found.at(-1)?.changedAt ?? newest;
  }

  /** Who comes later begins with a look at everything. */
  private forget(): void {
    this.newest = undefined;
    this.told.clear();
  }
}

const state = ({ version, owed }: Pick<Commit, 'version' | 'owed'>): string => `${version}${owed ? '+' : ''}`;
